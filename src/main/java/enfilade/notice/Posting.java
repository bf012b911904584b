package enfilade.notice;

import enfilade.Refusal;
import enfilade.Settings;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.batch.Recall;
import enfilade.job.Jobs;
import enfilade.journey.Journey;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters are put into the Outbox, held back, and sent once more. Belongs to the transaction of whoever posts: what is
 * rolled back was never written, and its delivery never ordered.
 */
@Service
@Transactional
public class Posting implements Recall {

    private final Messages messages;
    private final Letters letters;
    private final MailServer server;
    private final Jobs jobs;
    private final Activities activities;
    private final Settings settings;
    private final JdbcClient db;
    private final Clock clock;

    Posting(Messages messages, Letters letters, MailServer server, Jobs jobs, Activities activities, Settings settings,
            JdbcClient db, Clock clock) {
        this.messages = messages;
        this.letters = letters;
        this.server = server;
        this.jobs = jobs;
        this.activities = activities;
        this.settings = settings;
        this.db = db;
        this.clock = clock;
    }

    /** Without a mail server it stays in the Outbox, for somebody to copy; one that comes later does not send it. */
    public UUID post(Actor by, Envelope envelope, Letter letter) {
        var status = server.isThere() ? Message.Status.WAITING : Message.Status.TO_COPY;
        var message = messages.save(Message.of(by.accountId(), letter.kind(), envelope, letters.write(letter), status,
                settings.baseUrl(), clock.instant()));
        if (server.isThere()) order(message.accountId(), message.id(), message.orders(), message.dueAt());
        return message.id();
    }

    /**
     * Holds back what was written about a journey since a moment and has not left yet.
     *
     * @return whether nobody can have heard of it: false when one of these has left, may have, or could be copied
     */
    public boolean cancel(Actor by, UUID journey, Letter.Kind kind, Instant since) {
        var ours = """
                 where account_id = :account
                   and journey_id = :journey
                   and kind = :kind
                   and created_at >= :since
                """;
        db.sql("update message set status = 'CANCELLED', version = version + 1" + ours + " and sent_at is null and "
                        + Message.UNHEARD)
                .param("account", by.accountId().value()).param("journey", journey).param("kind", kind.name())
                .param("since", at(since)).param("now", at(clock.instant())).update();
        return db.sql("select count(*) from message" + ours + " and status <> 'CANCELLED'")
                .param("account", by.accountId().value()).param("journey", journey).param("kind", kind.name())
                .param("since", at(since)).query(Integer.class).single() == 0;
    }

    /** What was written by a thing done to many about these journeys; what may have left stays as it is. */
    @Override
    public boolean recall(Actor by, UUID batch, Collection<UUID> journeys) {
        if (journeys.isEmpty()) return true;
        var ours = """
                 where account_id = :account
                   and journey_id in (:journeys)
                   and batch_id = :batch
                """;
        var params = Map.of("account", by.accountId().value(), "journeys", journeys, "batch", batch,
                "now", at(clock.instant()));
        db.sql("update message set status = 'CANCELLED', version = version + 1" + ours + " and sent_at is null and "
                + Message.UNHEARD).params(params).update();
        return db.sql("select count(*) from message" + ours + " and status <> 'CANCELLED'").params(params)
                .query(Integer.class).single() == 0;
    }

    /** What is held back still, in case somebody thinks again. */
    void cancelNews(Actor by, UUID journey) {
        cancelNews(by, journey, clock.instant().minus(Journey.SECOND_THOUGHTS));
    }

    /** Everything that was news because of what did not happen; who was invited stays invited. */
    void cancelNews(Actor by, UUID journey, Instant since) {
        Arrays.stream(Letter.Kind.values()).filter(kind -> kind != Letter.Kind.INVITATION)
                .forEach(kind -> cancel(by, journey, kind, since));
    }

    /** Whether somebody was or will be told this of a journey since a moment. */
    boolean isWritten(Actor by, UUID journey, Letter.Kind kind, Instant since) {
        return db.sql("""
                select count(*)
                  from message
                 where account_id = :account
                   and journey_id = :journey
                   and kind = :kind
                   and created_at >= :since
                   and status <> 'CANCELLED'
                """).param("account", by.accountId().value()).param("journey", journey).param("kind", kind.name())
                .param("since", at(since)).query(Integer.class).single() > 0;
    }

    /** Of two who press at once, one orders it. */
    void sendAgain(Actor by, UUID id) {
        by.mayReadMail();
        var message = messages.of(by.accountId(), id);
        if (!server.isThere()) {
            throw new Refusal.Conflict("No mail server is set up, so nothing can be sent. Copy the text instead.");
        }
        var now = clock.instant();
        var ordered = db.sql("""
                update message
                   set status = 'WAITING', due_at = :now, orders = orders + 1, attempts = 0, begun_at = null,
                       last_error = null, version = version + 1
                 where account_id = :account
                   and id = :id
                   and orders = :orders
                   and status in ('SENT', 'FAILED', 'TO_COPY')
                """).param("account", by.accountId().value()).param("id", id).param("orders", message.orders())
                .param("now", at(now)).update();
        if (ordered == 0) {
            throw new Refusal.Conflict(message.status() == Message.Status.CANCELLED
                    ? "This message was held back, and stays so." : "This message is on its way already.");
        }
        order(by.accountId(), id, message.orders() + 1, now);
        activities.record(by, "account.updated", id, "Sent a message again" + kind(message));
    }

    /** One that has been sent before and was to go once more is again what it was: sent. */
    void holdBack(Actor by, UUID id) {
        by.mayReadMail();
        var message = messages.of(by.accountId(), id);
        var held = db.sql("""
                update message
                   set status = case when sent_at is null then 'CANCELLED' else 'SENT' end, version = version + 1
                 where account_id = :account
                   and id = :id
                   and\s""" + Message.UNHEARD).param("account", by.accountId().value()).param("id", id)
                .param("now", at(clock.instant())).update();
        if (held == 0) throw new Refusal.Conflict("This message does not wait any more, so it cannot be held back.");
        activities.record(by, "account.updated", id, "Held back a message" + kind(message));
    }

    /** The ledger is for everybody: that somebody may try again is not told there. */
    private static String kind(Message message) {
        return message.kind() == Letter.Kind.RETAKE ? "" : ": " + message.kind().label();
    }

    private void order(AccountId account, UUID id, int order, Instant due) {
        jobs.once(Courier.SEND, id + ":" + order, new Courier.Order(account.value(), id, order), due);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
