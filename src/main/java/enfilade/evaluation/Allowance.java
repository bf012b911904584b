package enfilade.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one participant has more of than a template says.
 *
 * @param factor   by how much their time at a door is longer; 1 is as it stands
 * @param attempts how many more takes they have at each door
 * @param days     how many more days they have until a deadline, and before an open door counts as untouched
 */
public record Allowance(BigDecimal factor, int attempts, int days) {

    public static final Allowance NONE = new Allowance(BigDecimal.ONE, 0, 0);

    public Allowance {
        factor = factor.setScale(2, RoundingMode.HALF_UP);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Never less than what it stands for: a part of a minute is a whole one. */
    public int minutes(int plain) {
        return factor.multiply(BigDecimal.valueOf(plain)).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    @Nullable Integer days(@Nullable Integer plain) {
        return plain == null ? null : Integer.valueOf(plain + days);
    }
}
