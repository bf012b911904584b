package enfilade.settings;

import enfilade.account.Limits;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workspace's limits as they are typed; what is out of range, the limits themselves say.
 *
 * @param handOverDays empty is never
 */
record LimitsForm(@NotNull(message = "A door may stay untouched for 1 to 365 days.") @Nullable Integer untouchedDays,
                  @NotNull(message = "A reminder goes out after 1 to 365 days.") @Nullable Integer remindDays,
                  @NotNull(message = "Owners and admins hear of it after 1 to 365 days.")
                  @Nullable Integer escalateDays, @Nullable Integer handOverDays,
                  @NotNull(message = Limits.TO_ANSWER) @Nullable Integer requestDays) {

    static LimitsForm of(Limits it) {
        return new LimitsForm(it.untouchedDays(), it.remindDays(), it.escalateDays(), it.handOverDays(),
                it.requestDays());
    }

    Limits toLimits() {
        return new Limits(Objects.requireNonNull(untouchedDays), Objects.requireNonNull(remindDays),
                Objects.requireNonNull(escalateDays), handOverDays, Objects.requireNonNull(requestDays));
    }
}
