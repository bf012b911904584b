package enfilade.engine.model;

import enfilade.Ai;
import enfilade.engine.Away;
import enfilade.engine.Endpoint;
import enfilade.engine.Hearing;
import enfilade.engine.Plea;
import enfilade.engine.Substance;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Has a conversation judged several times by a language model and files one scorecard. Where nothing was said, and
 * where an answer speaks to whoever judges, no model is asked at all.
 */
@Component
class ModelJudge {

    private static final String NOTHING = "There was too little here that could be judged.";

    private final Ai ai;
    private final Voice voice;

    ModelJudge(Ai ai, Voice voice) {
        this.ai = ai;
        this.voice = voice;
    }

    Scorecard judge(Hearing hearing, Endpoint endpoint) {
        return Plea.in(hearing.answers()).filter(it -> !isThin(hearing))
                .map(it -> unscored(exhibits(hearing, endpoint), it.reason(), it.reason()))
                .orElseGet(() -> unguarded(hearing, endpoint));
    }

    /** Whatever an answer says to whoever judges. */
    Scorecard unguarded(Hearing hearing, Endpoint endpoint) {
        var exhibits = exhibits(hearing, endpoint);
        return isThin(hearing) ? unscored(exhibits, NOTHING, NOTHING) : judged(exhibits);
    }

    private Exhibits exhibits(Hearing hearing, Endpoint endpoint) {
        return new Exhibits(hearing, endpoint, ai.warmth());
    }

    private Scorecard judged(Exhibits exhibits) {
        var hearing = exhibits.hearing();
        var dimensions = hearing.stage().dimensions();
        var verdicts = verdicts(IntStream.range(0, ai.judgements()).mapToObj(exhibits::ask)
                .map(ask -> (Supplier<Verdict>) () -> voice.answer(ask, it -> Verdict.read(it, dimensions))).toList());
        var jury = new Jury(hearing, verdicts, ai.judgementsMayDiffer());
        var scores = dimensions.stream().map(jury::score).toList();
        return card(exhibits, scores, jury.summary(scores));
    }

    /** The first one shows whether the model judges at all; then the others are asked for at the same time. */
    private static List<Verdict> verdicts(List<Supplier<Verdict>> judgements) {
        var verdicts = new ArrayList<>(List.of(judgements.getFirst().get()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = judgements.stream().skip(1).map(it -> threads.submit(it::get)).toList();
            try {
                for (var it : others) verdicts.add(it.get());
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                throw failed.getCause() instanceof Away why ? why : new IllegalStateException(failed);
            } catch (InterruptedException over) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new Away("Nobody waits for it any more.", Duration.ZERO);
            }
        }
        return verdicts;
    }

    private static boolean isThin(Hearing hearing) {
        var words = hearing.answers().stream().mapToInt(it -> Substance.words(it.words()).size()).sum();
        return words < Substance.FEW_WORDS
                || hearing.answers().stream().allMatch(it -> Substance.of(it.words(), hearing.language()).isNothing());
    }

    private static Scorecard unscored(Exhibits exhibits, String why, String summary) {
        return card(exhibits, exhibits.hearing().stage().dimensions().stream()
                .map(it -> new Score(it.name(), it.weight(), null, why, List.of())).toList(), summary);
    }

    private static Scorecard card(Exhibits exhibits, List<Score> scores, String summary) {
        var endpoint = exhibits.endpoint();
        return new Scorecard(new Judge.Engine(Runner.MODEL,
                endpoint.model().isEmpty() ? endpoint.baseUrl().getHost() : endpoint.model(), Prompt.JUDGE.version(),
                exhibits.hearing().revision(), exhibits.temperature(), exhibits.hash()), scores, summary, null);
    }
}
