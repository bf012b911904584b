package enfilade.participant;

import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where somebody stands on one template. Journeys on templates that the reader may not know of are not told.
 *
 * @param way null when it has ended
 */
record Walk(UUID id, UUID participantId, UUID templateId, String template, String stage, JourneyState state,
            Instant since, Bounds.@Nullable Way way) {

    private static final String SELECT = """
            select j.id, j.participant_id, j.template_id, t.template_name, s.stage_name,
                   j.status, j.since, %s as review_since,
                   j.revision_id, j.moves, j.stage_id, j.deadline_at,
                   row_number() over (partition by j.participant_id order by j.created_at desc, j.id desc) as place
              from journey j
              join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
              join revision_stage s      on (s.account_id, s.revision_id, s.stage_id)
                                          = (j.account_id, j.revision_id, j.stage_id)
             where j.account_id = :account
            """.formatted(Told.REVIEW_SINCE);

    /** The latest journey of each of these, among those that make them fit what is looked for. */
    static List<Walk> latest(Actor me, Collection<UUID> participants, Sought sought, JdbcClient db) {
        if (participants.isEmpty()) return List.of();
        var params = sought.params();
        params.putAll(Sight.of(me));
        params.put("ids", participants);
        return db.sql("select * from (%s and j.participant_id in (:ids) and %s) latest where latest.place = 1"
                .formatted(SELECT, sought.journeys())).params(params).query(Walk::from).list();
    }

    /** All journeys of these, the newest first. */
    static List<Walk> of(Actor me, Collection<UUID> participants, JdbcClient db) {
        if (participants.isEmpty()) return List.of();
        return db.sql(SELECT + " and j.participant_id in (:ids) and " + Sight.OF_TEMPLATE
                        + " order by j.created_at desc, j.id desc")
                .params(Sight.of(me)).param("ids", participants).query(Walk::from).list();
    }

    /** Under way; Waiting 2 days */
    String words(Dates dates) {
        return state == JourneyState.WAITING ? (state.label() + " " + dates.age(since)).strip() : state.label();
    }

    private static Walk from(ResultSet row, int number) throws SQLException {
        var review = row.getObject("review_since", OffsetDateTime.class);
        return new Walk(row.getObject("id", UUID.class), row.getObject("participant_id", UUID.class),
                row.getObject("template_id", UUID.class), row.getString("template_name"), row.getString("stage_name"),
                review == null ? JourneyState.valueOf(row.getString("status")) : JourneyState.WAITING,
                (review == null ? row.getObject("since", OffsetDateTime.class) : review).toInstant(), way(row));
    }

    private static Bounds.@Nullable Way way(ResultSet row) throws SQLException {
        if (!JourneyState.valueOf(row.getString("status")).isUnderWay()) return null;
        var deadline = row.getObject("deadline_at", OffsetDateTime.class);
        return new Bounds.Way(row.getObject("id", UUID.class), row.getObject("revision_id", UUID.class),
                row.getInt("moves"), row.getObject("stage_id", UUID.class),
                deadline == null ? null : deadline.toInstant());
    }
}
