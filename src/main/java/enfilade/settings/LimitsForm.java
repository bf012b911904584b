package enfilade.settings;

import enfilade.account.Account;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A workspace's limits as they are typed. */
record LimitsForm(
        @NotNull(message = DAYS)
        @Min(value = 1, message = DAYS)
        @Max(value = Account.MOST_UNTOUCHED_DAYS, message = DAYS)
        @Nullable Integer untouchedDays) {

    private static final String DAYS = "A door may stay untouched for 1 to 365 days.";
}
