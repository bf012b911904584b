package enfilade.journey;

import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.journey.Standing.Status;
import enfilade.participant.JourneyState;
import enfilade.participant.Told;
import enfilade.web.Cursor;
import enfilade.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who walks or walked through one template, the newest first; a page by key, in one statement. */
final class Roll {

    static final int SIZE = 25;

    /**
     * One journey, ready to print.
     *
     * @param isOver   whether nothing can move it any more
     * @param revision the number of the one that they walk through
     */
    record Line(UUID id, UUID participantId, String name, String email, String stage, String state, String tone,
                boolean isOver, int revision, Instant begun, String when) {}

    private final JdbcClient db;
    private final Dates dates;

    Roll(JdbcClient db, Dates dates) {
        this.db = db;
        this.dates = dates;
    }

    /** Reads journey_of_template, or journey_by_birth without a status. */
    Cursor.Page<Line> page(Actor me, UUID template, @Nullable Status status, @Nullable String cursor) {
        var from = Cursor.read(cursor).filter(Roll::isInstant).orElse(null);
        var isBack = from != null && !from.later();
        var params = new HashMap<String, Object>(Sight.of(me));
        params.put("template", template);
        if (from != null) {
            params.put("key", OffsetDateTime.ofInstant(Instant.parse(from.key()), ZoneOffset.UTC));
            params.put("id", from.id());
        }
        var rows = db.sql("""
                select j.id, j.participant_id, p.name, p.email, s.stage_name, j.status, j.since, j.created_at,
                       r.number, %s as review_since
                  from journey j
                  join participant p on (p.account_id, p.id) = (j.account_id, j.participant_id)
                  join revision_stage s on (s.account_id, s.revision_id, s.stage_id)
                                         = (j.account_id, j.revision_id, j.stage_id)
                  join revision r on (r.account_id, r.id) = (j.account_id, j.revision_id)
                 where j.account_id = :account
                   and j.template_id = :template
                   %s %s
                 order by j.created_at %4$s, j.id %4$s
                 fetch first %5$d rows only
                """.formatted(Told.REVIEW_SINCE,
                        status == null ? "" : "and " + Told.is(JourneyState.valueOf(status.name())),
                        from == null ? "" : "and (j.created_at, j.id) %s (:key, :id)".formatted(isBack ? ">" : "<"),
                        isBack ? "asc" : "desc", SIZE + 1)).params(params)
                .query((row, n) -> line(row, me)).list();
        return Cursor.Page.of(rows, SIZE, from, it -> Cursor.at(it.begun().toString(), it.id()));
    }

    private static boolean isInstant(Cursor cursor) {
        try {
            return cursor.key().matches("\\d{4}-.*") && Instant.parse(cursor.key()) != null;
        } catch (DateTimeException another) {
            return false;
        }
    }

    private Line line(ResultSet row, Actor me) throws SQLException {
        var review = row.getObject("review_since", OffsetDateTime.class);
        var status = review == null ? Status.valueOf(row.getString("status")) : Status.WAITING;
        var since = (review == null ? row.getObject("since", OffsetDateTime.class) : review).toInstant();
        var begun = row.getObject("created_at", OffsetDateTime.class).toInstant();
        var age = status == Status.WAITING ? " " + dates.age(since) : "";
        return new Line(row.getObject("id", UUID.class), row.getObject("participant_id", UUID.class),
                row.getString("name"), row.getString("email"), row.getString("stage_name"),
                (status.label() + age).strip(), status.tone(), status.isEnd(),
                row.getInt("number"), begun, dates.day(begun, me.zone()));
    }
}
