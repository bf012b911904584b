package enfilade.review;

import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import enfilade.session.CardDraft;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An engine's scorecard; as a rule, one that found nothing to score. */
final class Blank {

    static Scorecard card(CardDraft shape) {
        return card(shape, null);
    }

    static Scorecard card(CardDraft shape, @Nullable Integer score) {
        return new Scorecard(new Judge.Engine(Runner.SCRIPTED, "", "1", 1), shape.lines().stream()
                .map(it -> new Score(String.valueOf(it.dimension()), 100 / shape.lines().size(),
                        score == null ? null : BigDecimal.valueOf(score),
                        "The answer says nothing about it.", List.of())).toList(), null, null);
    }

    private Blank() {}
}
