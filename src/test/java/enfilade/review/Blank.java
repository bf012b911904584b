package enfilade.review;

import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import enfilade.session.CardDraft;
import java.util.List;

/** An engine's scorecard that found nothing to score. */
final class Blank {

    static Scorecard card(CardDraft shape) {
        return new Scorecard(new Judge.Engine(Runner.SCRIPTED, "", "1", 1), shape.lines().stream()
                .map(it -> new Score(String.valueOf(it.dimension()), 100 / shape.lines().size(), null,
                        "The answer says nothing about it.", List.of())).toList(), null, null);
    }

    private Blank() {}
}
