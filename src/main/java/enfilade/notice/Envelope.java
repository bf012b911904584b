package enfilade.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter goes to, what it is about, and when.
 *
 * @param replyTo where an answer goes; null when to the address that it came from
 * @param dueAt   not before this moment; null when at once
 */
public record Envelope(@Nullable UUID journeyId, @Nullable UUID participantId, @Nullable UUID memberId,
                       String toEmail, @Nullable String replyTo, @Nullable Instant dueAt) {

    public static Envelope toParticipant(UUID participant, UUID journey, String email) {
        return new Envelope(journey, participant, null, email, null, null);
    }

    /** @param journey which one it is about; null when it names no participant */
    public static Envelope toMember(UUID member, @Nullable UUID journey, String email) {
        return new Envelope(journey, null, member, email, null, null);
    }

    public Envelope answeredAt(@Nullable String email) {
        return new Envelope(journeyId, participantId, memberId, toEmail, email, dueAt);
    }

    public Envelope notBefore(Instant moment) {
        return new Envelope(journeyId, participantId, memberId, toEmail, replyTo, moment);
    }
}
