package enfilade.review;

import enfilade.agent.Scoring.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A score as a bar with the mark that it had to reach, and the same in words, on the scale of its stage.
 *
 * @param value how far the bar goes; null when there is no score, which is never a zero
 * @param mark  where the mark stands
 */
record Meter(@Nullable String value, @Nullable String mark, String tone, String words) {

    static Meter of(@Nullable BigDecimal score, @Nullable BigDecimal mark, Scale scale) {
        if (score == null) return new Meter(null, percent(mark), "none", "Cannot be scored");
        var isReached = mark == null || score.compareTo(mark) >= 0;
        return new Meter(percent(score), percent(mark), isReached ? "passed" : "waiting", number(score, mark, scale)
                + " of " + scale.most() + (mark == null ? "" : ", pass mark " + number(mark, scale)));
    }

    /** 3 above the mark */
    static String against(@Nullable BigDecimal score, @Nullable BigDecimal mark, Scale scale) {
        if (score == null) return "Cannot be scored";
        if (mark == null) return "No pass mark";
        var distance = score.subtract(mark);
        if (distance.signum() == 0) return "Exactly at the mark";
        return number(distance.abs(), BigDecimal.ZERO, scale)
                + (distance.signum() > 0 ? " above the mark" : " below the mark");
    }

    /** Whole points where that says enough; in full when it is so close to the mark that rounding would hide it. */
    static String number(BigDecimal score, @Nullable BigDecimal mark, Scale scale) {
        var isClose = mark != null && score.subtract(mark).abs().compareTo(BigDecimal.ONE) < 0;
        return number(isClose ? score : score.setScale(0, RoundingMode.HALF_UP), scale);
    }

    /** 84.5, 8.45 or 4.225 */
    static String number(BigDecimal score, Scale scale) {
        return plain(scale.of(score));
    }

    private static @Nullable String percent(@Nullable BigDecimal number) {
        return number == null ? null : plain(number) + "%";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
