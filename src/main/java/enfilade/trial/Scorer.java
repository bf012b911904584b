package enfilade.trial;

import enfilade.engine.Hearing;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Scores what made-up participants say: by the rules of the built-in interviewer, or as a person is assumed to. */
record Scorer(FrozenRevision revision, Function<Hearing, Scorecard> rules, Function<FrozenStage, Runner> runners,
              long seed) {

    private static final int STEPS = 20;
    private static final double BETTER = 0.1;

    Runner runner(FrozenStage stage) {
        return runners.apply(stage);
    }

    /** A later attempt goes a little better than the one before. */
    Scorecard card(FrozenStage stage, Strength strength, int attempt) {
        if (!runner(stage).isThere()) return byPerson(stage, strength);
        if (strength == Strength.BORDERLINE && stage.passMark() != null) return closest(stage, attempt);
        var share = strength == Strength.SILENT ? 0 : Math.min(1, strength.share() + BETTER * (attempt - 1));
        return judged(stage, strength, share, attempt);
    }

    private Scorecard closest(FrozenStage stage, int attempt) {
        var near = closest(stage, attempt, 0.5, 0.5);
        return judged(stage, Strength.BORDERLINE, closest(stage, attempt, near, 0.5 / STEPS), attempt);
    }

    /** Of the shares around that one the one whose score comes closest to the mark. */
    private double closest(FrozenStage stage, int attempt, double middle, double width) {
        var mark = Objects.requireNonNull(stage.passMark());
        return IntStream.rangeClosed(0, STEPS).mapToObj(i -> middle - width + 2 * width * i / STEPS)
                .min(Comparator.comparing(share -> judged(stage, Strength.BORDERLINE, share, attempt).overall()
                        .map(overall -> overall.subtract(mark).abs()).orElse(BigDecimal.valueOf(1_000)))).orElseThrow();
    }

    private Scorecard judged(FrozenStage stage, Strength strength, double share, int attempt) {
        return rules.apply(MadeUp.at(stage, revision.number(), revision.language(), strength, share,
                seed * 31 + stage.order() * 7L + attempt));
    }

    private static Scorecard byPerson(FrozenStage stage, Strength strength) {
        var points = strength == Strength.BORDERLINE && stage.passMark() != null ? stage.passMark()
                : BigDecimal.valueOf(strength.points());
        return new Scorecard(new Judge.Person(new UUID(0, 0), "A person"), stage.dimensions().stream()
                .map(it -> new Score(it.name(), it.weight(), points, "Assumed.", List.of())).toList(), null, null);
    }
}
