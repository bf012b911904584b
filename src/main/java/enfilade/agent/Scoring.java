package enfilade.agent;

import enfilade.Texts;
import enfilade.api.OrNull;
import enfilade.web.Choice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How an interviewer's scores are shown and what they suggest. Every score that is kept is 0 to 100. */
public record Scoring(@Schema(defaultValue = "0-10", description = "What a scorecard prints.") Scale scale,
                      @Schema(defaultValue = "weighted_average") Method scoringMethod,
                      @OrNull @Schema(maxLength = 4_000) @Nullable String recommendationLogic) {

    public enum Method implements Choice { WEIGHTED_AVERAGE, RULE_BASED }

    /** What a scorecard prints: 7.5, 3.75 or 75. */
    public enum Scale implements Choice {

        TO_10("0-10", 10), TO_5("0-5", 5), TO_100("0-100", 100);

        private final String wire;
        private final int most;

        Scale(String wire, int most) {
            this.wire = wire;
            this.most = most;
        }

        /** What stands at its upper end. */
        public int most() {
            return most;
        }

        /** How a score or a mark is printed that is kept as 0 to 100. */
        public BigDecimal of(BigDecimal points) {
            return points.multiply(BigDecimal.valueOf(most)).movePointLeft(2);
        }

        /** What is kept of a number that somebody wrote on this scale. */
        public BigDecimal points(BigDecimal written) {
            return written.multiply(BigDecimal.valueOf(100L / most));
        }

        @Override
        public String wire() {
            return wire;
        }

        @Override
        public String label() {
            return wire.replace("-", " to ");
        }
    }

    public static final Scoring USUAL = new Scoring(null, null, null);

    public Scoring {
        scale = scale == null ? Scale.TO_10 : scale;
        scoringMethod = scoringMethod == null ? Method.WEIGHTED_AVERAGE : scoringMethod;
        recommendationLogic = Texts.optional("recommendationLogic", recommendationLogic, 4000);
    }
}
