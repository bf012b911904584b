package enfilade.participant;

import enfilade.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An accommodation as typed. What is wrong with it, the draft says. */
record AccommodationForm(@Nullable BigDecimal timeFactor, @Nullable Integer extraAttempts, @Nullable Integer extraDays,
                         @Nullable Boolean textOnly, String reason) {

    AccommodationForm {
        reason = Texts.typed(reason);
    }

    static AccommodationForm of(@Nullable Accommodation it) {
        return it == null ? new AccommodationForm(BigDecimal.ONE, 0, 0, false, "")
                : new AccommodationForm(it.timeFactor().stripTrailingZeros(), it.extraAttempts(), it.extraDays(),
                        it.textOnly(), it.reason());
    }

    Accommodation.Draft toDraft() {
        return new Accommodation.Draft(timeFactor, extraAttempts, extraDays, textOnly, reason);
    }
}
