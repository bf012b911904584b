package enfilade.participant;

import enfilade.Checks;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.evaluation.Allowance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What a participant was given more of than others, or promised, and why. It is never overwritten: whoever changes it
 * ends one and makes another.
 *
 * @param textOnly whether they answer in writing for good: nobody asks them to speak
 * @param inForce  true, or null once it has ended
 */
record Accommodation(@Id UUID id, @Version int version, AccountId accountId, UUID participantId,
                     BigDecimal timeFactor, int extraAttempts, int extraDays, boolean textOnly, String reason,
                     @Nullable Boolean inForce, UUID madeBy, String madeByName, Instant createdAt,
                     @Nullable String endedByName, @Nullable Instant endedAt) {

    static final int LONGEST_REASON = 2_000;

    private static final BigDecimal MOST = BigDecimal.valueOf(5);

    /** What somebody may say about it. */
    record Draft(@Nullable BigDecimal timeFactor, @Nullable Integer extraAttempts, @Nullable Integer extraDays,
                 @Nullable Boolean textOnly, @Nullable String reason) {

        Draft {
            var checks = new Checks();
            timeFactor = timeFactor == null ? BigDecimal.ONE : timeFactor;
            extraAttempts = extraAttempts == null ? Integer.valueOf(0) : extraAttempts;
            extraDays = extraDays == null ? Integer.valueOf(0) : extraDays;
            textOnly = Boolean.TRUE.equals(textOnly);
            checks.that(isFactor(timeFactor), "timeFactor",
                    "A time factor is a number from 1 to 5, with two decimals at most.");
            checks.within("extraAttempts", extraAttempts, 0, 20, "Extra attempts are 0 to 20.");
            checks.within("extraDays", extraDays, 0, 365, "Extra days are 0 to 365.");
            reason = checks.required("reason", reason, LONGEST_REASON, "Say why, for the owners and admins after you.");
            var isMore = timeFactor.compareTo(BigDecimal.ONE) > 0 || extraAttempts + extraDays > 0;
            if (checks.isFine() && !isMore && !textOnly) {
                checks.add("timeFactor", "required", "Give more of something, time, attempts or days, or text only.");
            }
            checks.refuse();
        }

        private static boolean isFactor(BigDecimal it) {
            return it.compareTo(BigDecimal.ONE) >= 0 && it.compareTo(MOST) <= 0 && it.stripTrailingZeros().scale() <= 2;
        }
    }

    static Accommodation of(Actor by, UUID participant, Draft draft, Instant now) {
        var it = new Allowance(draft.timeFactor, draft.extraAttempts, draft.extraDays);
        return new Accommodation(UUID.randomUUID(), 0, by.accountId(), participant, it.factor(), it.attempts(),
                it.days(), draft.textOnly, draft.reason, true, by.id(), by.name(), now, null, null);
    }

    Accommodation ended(Actor by, Instant now) {
        return new Accommodation(id, version, accountId, participantId, timeFactor, extraAttempts, extraDays, textOnly,
                reason, null, madeBy, madeByName, createdAt, by.name(), now);
    }

    boolean isInForce() {
        return inForce != null;
    }

    Allowance allowance() {
        return new Allowance(timeFactor, extraAttempts, extraDays);
    }

    /** Whether somebody would say the same again. */
    boolean says(Draft draft) {
        return isInForce() && allowance().equals(new Allowance(draft.timeFactor, draft.extraAttempts, draft.extraDays))
                && draft.textOnly == textOnly && reason.equals(draft.reason);
    }
}
