package enfilade.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import enfilade.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody or something found about one dimension.
 *
 * @param weight    its share of the hundred, as the revision froze it
 * @param score     0 to 100 with two decimals; null when it cannot be scored, which is no zero
 * @param reasoning why, in words
 * @param citations where the evidence stands
 * @param range     how far several judgements lay apart; null where there was one
 */
public record Score(String dimension, int weight, @Nullable BigDecimal score, String reasoning,
                    List<Citation> citations, @Nullable Range range) {

    /** The lowest and the highest of several judgements, 0 to 100. */
    public record Range(BigDecimal lowest, BigDecimal highest) {

        public Range {
            lowest = rounded(lowest);
            highest = rounded(highest);
        }

        public BigDecimal width() {
            return highest.subtract(lowest);
        }
    }

    /**
     * Words of the participant, and where they stand.
     *
     * @param turn    counted from 1: a turn of a conversation, or a question of a written task
     * @param session another one of the same journey; null is the one that is scored
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Citation(int turn, String quote, @Nullable UUID session) {

        public Citation(int turn, String quote) {
            this(turn, quote, null);
        }
    }

    /** The lowest score of each level but the first, from SYSTEM.md 2.7. */
    private static final List<Integer> STEPS = List.of(20, 40, 60, 80);

    public Score {
        score = score == null ? null : rounded(score);
        reasoning = Texts.plain(reasoning);
        citations = List.copyOf(citations);
    }

    public Score(String dimension, int weight, @Nullable BigDecimal score, String reasoning, List<Citation> citations) {
        this(dimension, weight, score, reasoning, citations, null);
    }

    /** Two decimals, half up, as every stored score. */
    static BigDecimal rounded(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    /** 1 (0 to 19) to 5 (80 to 100), looking at whole points; null without a score. */
    public @Nullable Integer level() {
        return score == null ? null : levelOf(score);
    }

    public static int levelOf(BigDecimal score) {
        return 1 + (int) STEPS.stream().filter(step -> score.compareTo(BigDecimal.valueOf(step)) >= 0).count();
    }
}
