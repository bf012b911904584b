package enfilade.evaluation;

import enfilade.agent.AgentProfile.Dimension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was found at one door: a score for each dimension, and what they make together.
 *
 * @param scores         one for each dimension of the stage, in its order
 * @param summary        a few sentences about the whole
 * @param recommendation the word that a person gives at the last final review
 */
public record Scorecard(Judge judge, List<Score> scores, @Nullable String summary, @Nullable String recommendation) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Scorecard {
        scores = List.copyOf(scores);
    }

    /**
     * The weighted average of the dimensions, 0 to 100, two decimals, half up; empty when one of them has no score:
     * then the whole cannot be scored, whatever the others say.
     */
    public Optional<BigDecimal> overall() {
        if (cannotScore()) return Optional.empty();
        var sum = scores.stream().map(it -> it.score().multiply(BigDecimal.valueOf(it.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(Score.rounded(sum.divide(HUNDRED)));
    }

    /** A result of its own, never a zero. */
    public boolean cannotScore() {
        return scores.isEmpty() || scores.stream().anyMatch(it -> it.score() == null);
    }

    /**
     * At or above the mark of the stage, if it has one, and at or above that of each dimension that has one. Where
     * nothing is marked, finishing is passing.
     */
    public boolean passes(FrozenStage stage) {
        return overall().map(overall -> reaches(overall, stage.passMark())
                && IntStream.range(0, scores.size()).allMatch(i -> reaches(scores.get(i).score(),
                        mark(stage, scores.get(i).dimension())))).orElse(false);
    }

    private static @Nullable BigDecimal mark(FrozenStage stage, String dimension) {
        return stage.dimensions().stream().filter(it -> it.name().equals(dimension)).findFirst()
                .map(Dimension::passThreshold).orElse(null);
    }

    private static boolean reaches(@Nullable BigDecimal score, @Nullable BigDecimal mark) {
        return mark == null || score != null && score.compareTo(mark) >= 0;
    }
}
