package enfilade.notice;

import enfilade.account.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a letter's delivery, step by step; the delivery itself happens between these, in no transaction. */
@Service
@Transactional
class Sending {

    /** After how long it is tried again; after the last one nobody tries any more. */
    static final List<Duration> DELAYS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12));

    private final Messages messages;
    private final JdbcClient db;
    private final Clock clock;

    Sending(Messages messages, JdbcClient db, Clock clock) {
        this.messages = messages;
        this.db = db;
        this.clock = clock;
    }

    /** The letter, when this order still stands. */
    Optional<Message> find(Actor by, UUID id, int order) {
        return messages.findByAccountIdAndId(by.accountId(), id)
                .filter(it -> it.orders() == order && it.status() == Message.Status.WAITING);
    }

    /** From now on nobody can hold it back. False when somebody just has. */
    boolean begin(Actor by, Message letter) {
        return update(by, letter, "begun_at = :now, attempts = attempts + 1", null);
    }

    void sent(Actor by, Message letter) {
        update(by, letter, "status = 'SENT', sent_at = :now, last_error = null", null);
    }

    /** There is no mail server any more. */
    void leave(Actor by, Message letter) {
        update(by, letter, "status = 'TO_COPY', begun_at = null", null);
    }

    /** When it is tried again; null when it is not. */
    @Nullable Instant unsent(Actor by, Message letter, Unsent why) {
        var tried = letter.attempts() + 1;
        var begun = why.isCertain() ? ", begun_at = null" : "";
        if (why.isFinal() || tried > DELAYS.size()) {
            update(by, letter, "status = 'FAILED', last_error = :error" + begun, why.getMessage());
            return null;
        }
        var next = clock.instant().plus(DELAYS.get(tried - 1));
        update(by, letter, "due_at = :now, last_error = :error" + begun, why.getMessage(), next);
        return next;
    }

    private boolean update(Actor by, Message letter, String change, @Nullable String error) {
        return update(by, letter, change, error, clock.instant());
    }

    private boolean update(Actor by, Message letter, String change, @Nullable String error, Instant now) {
        return db.sql("""
                update message
                   set %s, version = version + 1
                 where account_id = :account
                   and id = :id
                   and orders = :orders
                   and status = 'WAITING'
                """.formatted(change)).param("account", by.accountId().value()).param("id", letter.id())
                .param("orders", letter.orders()).param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("error", error).update() == 1;
    }
}
