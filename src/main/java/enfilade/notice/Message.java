package enfilade.notice;

import enfilade.account.AccountId;
import enfilade.batch.Hold;
import enfilade.web.Choice;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A letter to one person as it was written, and what became of it.
 *
 * @param batchId   the thing done to many of which it came; null for a letter that came by itself
 * @param messageId the name under which mail servers and mail programs know it: always the same, however often it goes
 * @param dueAt     not before; after a try that failed, when the next one is
 * @param orders    how often its delivery was ordered; each order is a piece of work of its own
 * @param attempts  how often this order was tried
 * @param begunAt   since when it may be on its way: from then on nobody can hold it back; null before, and when it
 *                  surely did not leave
 */
record Message(@Id UUID id, @Version int version, AccountId accountId, @Nullable UUID journeyId,
               @Nullable UUID participantId, @Nullable UUID memberId, @Nullable UUID batchId, Letter.Kind kind,
               String toEmail, @Nullable String replyTo, String subject, String body, @Nullable String link,
               String messageId, Status status, Instant dueAt, int orders, int attempts, @Nullable Instant begunAt,
               @Nullable String lastError, @Nullable Instant sentAt, Instant createdAt) {

    /** A condition on those that nobody can have heard of: not on their way, and not there to be copied. */
    static final String UNHEARD =
            "((status = 'WAITING' and begun_at is null) or (status = 'TO_COPY' and due_at > :now))";

    /** What became of a letter. */
    public enum Status implements Choice {
        WAITING("Waiting", "accent"), TO_COPY("To copy", "waiting"), SENT("Sent", "passed"),
        FAILED("Not sent", "stopped"), CANCELLED("Held back", "draft");

        private final String label;
        private final String tone;

        Status(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        @Override
        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** Whatever comes of a thing that is done to many waits until that cannot be taken back any more. */
    static Message of(AccountId account, Letter.Kind kind, Envelope envelope, Words words, Status status,
                      String baseUrl, Instant now) {
        var id = UUID.randomUUID();
        var hold = Hold.current();
        var due = Stream.of(now, envelope.dueAt(), hold.map(Hold::until).orElse(null)).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(now);
        return new Message(id, 0, account, envelope.journeyId(), envelope.participantId(), envelope.memberId(),
                hold.map(Hold::batch).orElse(null), kind, envelope.toEmail(), envelope.replyTo(), words.subject(),
                words.body(), words.link(), "<" + id + "@" + hostOf(baseUrl) + ">", status, due, 1, 0, null, null, null,
                now);
    }

    private static String hostOf(String baseUrl) {
        var host = URI.create(baseUrl).getHost();
        return host == null ? "enfilade.invalid" : host;
    }
}
