package enfilade.notice;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.participant.Told;
import enfilade.web.Cursor;
import enfilade.web.Dates;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All letters of a team, newest first, a page at a time, in one statement. That somebody may try again at a sealed door
 * tells what came of it: whoever has not scored there finds that letter here once the next attempt is under way, or the
 * journey has left the door. Hiding its words would not do, because no other letter would be hidden like that. So would
 * tell that one who has scored there is late: until then, only they find that letter.
 */
@Component
class Outbox {

    static final int SIZE = 25;

    private static final String LETTERS = """
            select m.id, m.kind, m.to_email, m.subject, m.status, m.due_at, m.attempts, m.begun_at, m.last_error,
                   m.sent_at, m.created_at, coalesce(p.name, someone.name) as to_name
              from message m
              left join participant p  on (p.account_id, p.id) = (m.account_id, m.participant_id)
              left join member b       on (b.account_id, b.id) = (m.account_id, m.member_id)
              left join person someone on someone.id = b.person_id
              left join journey j      on (j.account_id, j.id) = (m.account_id, m.journey_id)
             where m.account_id = :account
               and not (m.kind = 'RETAKE' and %1$s)
               and not (m.kind in ('REMINDER', 'ESCALATION')
                        and m.member_id <> :me
                        and exists (select 1
                                      from nudge n
                                      join journey j on (j.account_id, j.id) = (n.account_id, n.journey_id)
                                     where (n.account_id, n.member_id) = (m.account_id, m.member_id)
                                       and n.knows
                                       and n.at <= m.created_at
                                       and %1$s))
            """.formatted(Told.KEPT);

    /**
     * A page of letters.
     *
     * @param later   the address of those written after these; null when there are none
     * @param earlier the address of those written before these; null when there are none
     */
    record Page(List<OutboxRow> rows, @Nullable String later, @Nullable String earlier) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Dates dates;
    private final MailServer server;

    Outbox(JdbcClient db, Clock clock, Dates dates, MailServer server) {
        this.db = db;
        this.clock = clock;
        this.dates = dates;
        this.server = server;
    }

    Page page(Actor me, OutboxRow.Query query) {
        var from = Cursor.read(query.page()).filter(Outbox::isInstant).orElse(null);
        var page = Cursor.Page.of(found(me, query, from), SIZE, from,
                row -> Cursor.at(row.createdAt().toString(), row.id()));
        return new Page(page.rows(), query.address(page.earlier()), query.address(page.later()));
    }

    OutboxRow row(Actor me, UUID id) {
        return db.sql(LETTERS + " and m.id = :id").params(reads(me)).param("id", id)
                .query(reader(me)::row).optional().orElseThrow(() -> new Refusal.NotFound("message"));
    }

    boolean isServerThere() {
        return server.isThere();
    }

    /** Relies on the indexes message_by_birth and message_by_status. */
    private List<OutboxRow> found(Actor me, OutboxRow.Query query, @Nullable Cursor from) {
        var params = new HashMap<>(reads(me));
        params.put("most", SIZE + 1);
        var conditions = "";
        if (query.status() != null) {
            conditions += " and m.status = :status";
            params.put("status", query.status().name());
        }
        var down = from == null || from.later();
        if (from != null) {
            conditions += " and (m.created_at, m.id) %s (:from, :id)".formatted(down ? "<" : ">");
            params.put("from", OffsetDateTime.ofInstant(Instant.parse(from.key()), ZoneOffset.UTC));
            params.put("id", from.id());
        }
        var way = down ? "desc" : "asc";
        return db.sql(LETTERS + conditions + " order by m.created_at %s, m.id %s fetch first :most rows only"
                .formatted(way, way)).params(params).query(reader(me)::row).list();
    }

    private Map<String, Object> reads(Actor me) {
        return Map.of("account", me.accountId().value(), "me", me.id(), "now",
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private OutboxRow.Reader reader(Actor me) {
        return new OutboxRow.Reader(me.zone(), clock.instant(), dates, server.isThere());
    }

    private static boolean isInstant(Cursor cursor) {
        try {
            return cursor.key().matches("\\d{4}-.*") && Instant.parse(cursor.key()) != null;
        } catch (DateTimeException another) {
            return false;
        }
    }
}
