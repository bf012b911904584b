package enfilade.settings;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Role;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A place in a team for whoever opens its link first. Of the link itself only a seal is kept; once used it is gone. */
record Invitation(@Id UUID id, @Version int version, AccountId accountId, String tokenHash, Role role, String note,
                  String invitedBy, Instant createdAt, Instant expiresAt) {

    static final int LONGEST_DAYS = 30;

    /** A link may go astray, so none of them makes an owner. */
    static final List<Role> ROLES = List.of(Role.ADMIN, Role.REVIEWER, Role.VIEWER);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What an owner wants of an invitation. */
    record Draft(Role role, int days, String note) {}

    static Invitation of(Actor by, Draft draft, String tokenHash, Instant now) {
        if (!ROLES.contains(draft.role())) {
            throw new Refusal.Invalid("role", "A link makes nobody an owner. Change the role once they are here.");
        }
        if (draft.days() < 1 || draft.days() > LONGEST_DAYS) {
            throw new Refusal.Invalid("days", "An invitation works for 1 to 30 days.");
        }
        return new Invitation(UUID.randomUUID(), 0, by.accountId(), tokenHash, draft.role(), draft.note().strip(),
                by.name(), now, now.plus(Duration.ofDays(draft.days())));
    }

    /** The note after other words: empty, or {@code : for the design team}. */
    String noteInWords() {
        return note.isEmpty() ? "" : ": " + note;
    }

    /** The last part of a link, 160 bits that nobody can guess. */
    static String freshToken() {
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
