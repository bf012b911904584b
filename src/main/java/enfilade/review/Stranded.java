package enfilade.review;

import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A journey on which it is the participant's turn, while no link lets them in any more. One whose link has run out is
 * overdue as soon as somebody has looked at the clock; one whose link was taken back waits for another link.
 *
 * @param revoked whether the latest link was taken back, and did not just run out
 * @param age     how long they have been unable to come in: 2 days; empty within the first hour
 */
public record Stranded(UUID id, String participant, String template, String stage, boolean revoked, String age) {

    /**
     * Behind a seal nobody learns from this whose turn it is: there it looks only at takes that have begun or stand
     * behind their door. Reads now and what Sight asks for.
     */
    private static final String ALL = """
            select j.id, p.name as participant, t.template_name, f.stage_name,
                   (select max(coalesce(l.revoked_at, l.expires_at))
                      from journey_link l
                     where (l.account_id, l.journey_id) = (j.account_id, j.id)) as ended_at,
                   exists (select 1
                             from journey_link l
                            where (l.account_id, l.journey_id) = (j.account_id, j.id)
                              and l.revoked_at is null) as kept
              from journey j
              join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
              join revision_stage f      on (f.account_id, f.revision_id, f.stage_id)
                                          = (j.account_id, j.revision_id, j.stage_id)
              join participant p         on (p.account_id, p.id) = (j.account_id, j.participant_id)
             where j.account_id = :account
               and j.status = 'ACTIVE'
               and %s
               and not exists (select 1
                                 from journey_link l
                                where (l.account_id, l.journey_id) = (j.account_id, j.id)
                                  and l.revoked_at is null
                                  and l.expires_at > :now)
               and not exists (select 1
                                 from session s
                                where (s.account_id, s.journey_id, s.stage_id)
                                      = (j.account_id, j.id, j.stage_id)
                                  and s.status = 'IN_PROGRESS'
                                  and s.handed_in_at is not null)
               and (not f.sealed_review or exists (
                               select 1
                                 from session s
                                where (s.account_id, s.journey_id, s.stage_id)
                                      = (j.account_id, j.id, j.stage_id)
                                  and s.status in ('SCHEDULED', 'IN_PROGRESS')))
            """.formatted(Sight.OF_TEMPLATE);

    /** Those who had a link that lets nobody in any more; one that ran out long ago has been dealt with long ago. */
    private static final String LATELY = """
             and j.id in (select l.journey_id
                            from journey_link l
                           where l.account_id = :account
                             and l.revoked_at is not null
                           union all
                          select l.journey_id
                            from journey_link l
                           where l.account_id = :account
                             and l.expires_at <= :now
                             and l.expires_at > cast(:now as timestamp with time zone) - interval '30' day)
            """;

    /** The longest waiting first; reads journey_link_revoked and journey_link_run_out. */
    public static List<Stranded> in(Actor me, int most, Instant now, Dates dates, JdbcClient db) {
        return asked(me, LATELY + " order by j.account_id, j.status, j.since, j.id fetch first :most rows only", now,
                db).param("most", most).query((row, n) -> from(row, dates)).list();
    }

    /** One journey, if it is such a one. */
    static Optional<Stranded> at(Actor me, UUID journey, Instant now, Dates dates, JdbcClient db) {
        return asked(me, " and j.id = :journey", now, db).param("journey", journey)
                .query((row, n) -> from(row, dates)).optional();
    }

    private static JdbcClient.StatementSpec asked(Actor me, String which, Instant now, JdbcClient db) {
        return db.sql(ALL + which).params(Sight.of(me))
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    private static Stranded from(ResultSet row, Dates dates) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Stranded(row.getObject("id", UUID.class), row.getString("participant"),
                row.getString("template_name"), row.getString("stage_name"), !row.getBoolean("kept"),
                ended == null ? "" : dates.age(ended.toInstant()));
    }

    /** Why they cannot go on. */
    public String why() {
        return revoked ? "It is their turn, and their link was taken back"
                : "It is their turn, and their link has run out";
    }
}
