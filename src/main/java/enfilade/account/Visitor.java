package enfilade.account;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant who came by their link: no account, no password, one journey.
 *
 * @param token     what stands in their address
 * @param expiresAt until when the link lets them do something; the page still opens after that
 * @param isRevoked whether somebody took the link back or replaced it
 * @param isFirst   whether nobody has opened it before
 */
public record Visitor(AccountId accountId, UUID journeyId, UUID participantId, String token, Instant expiresAt,
                      boolean isRevoked, boolean isFirst) {

    /** How the ledger calls every participant: their names stand with the participants alone. */
    public static final String NAME = "Participant";

    public boolean mayAct(Instant now) {
        return !isRevoked && now.isBefore(expiresAt);
    }

    /** Signs what a participant does: one name and one id for all of them, as what they did says whose it was. */
    public Actor actor() {
        return actor(null);
    }

    public Actor actor(@Nullable ZoneId zone) {
        return new Actor(accountId, Actor.Kind.PARTICIPANT, accountId.value(), NAME, Role.VIEWER,
                zone == null ? ZoneOffset.UTC : zone);
    }
}
