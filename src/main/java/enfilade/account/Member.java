package enfilade.account;

import enfilade.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One person in one account, with a role there.
 *
 * @param absentUntil the last day of their absence, as they said it; null when they have said nothing
 * @param backAt      when it ends on their clock
 */
public record Member(@Id UUID id, @Version int version, AccountId accountId, UUID personId, Role role,
                     @Nullable LocalDate absentUntil, @Nullable Instant backAt, Instant createdAt) {

    /** A condition on {@code member m}, for statements that read :now. */
    public static final String IS_ABSENT = "(m.back_at is not null and m.back_at > :now)";

    private static final int LONGEST_ABSENCE_DAYS = 366;

    public static Member of(AccountId account, UUID person, Role role, Instant now) {
        return new Member(UUID.randomUUID(), 0, account, person, role, null, null, now);
    }

    public Member as(Role role) {
        return new Member(id, version, accountId, personId, role, absentUntil, backAt, createdAt);
    }

    /** @param last the last day on which they are away; null is none */
    public Member absent(@Nullable LocalDate last, ZoneId zone, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        if (last != null && (last.isBefore(today) || last.isAfter(today.plusDays(LONGEST_ABSENCE_DAYS)))) {
            throw new Refusal.Invalid("until", "The last day of an absence is today or later, within a year.");
        }
        return absent(last, zone);
    }

    /** The same days by another clock. */
    public Member moved(ZoneId zone) {
        return absent(absentUntil, zone);
    }

    public boolean isAbsent(Instant now) {
        return backAt != null && backAt.isAfter(now);
    }

    private Member absent(@Nullable LocalDate last, ZoneId zone) {
        return new Member(id, version, accountId, personId, role, last,
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(), createdAt);
    }
}
