package enfilade.participant;

import enfilade.account.AccountId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session of somebody's journey, as the person's page names it: where and how far, never what came of it. */
record Held(UUID id, UUID journeyId, String stage, int attempt, String status) {

    /** One session, ready to print. */
    record Line(UUID id, String words) {}

    /** Those that were not called off, the oldest first; reads session_of_participant. */
    static List<Held> of(AccountId account, UUID participant, JdbcClient db) {
        return db.sql("""
                select s.id, s.journey_id, r.stage_name as stage,
                       case when s.status <> 'FAILED' then s.status
                            when exists (select 1
                                           from session n
                                          where (n.account_id, n.journey_id) = (s.account_id, s.journey_id)
                                            and n.resumes = s.id) then 'RESUMED'
                            when exists (select 1
                                           from journey_entry e
                                          where (e.account_id, e.journey_id) = (s.account_id, s.journey_id)
                                            and e.kind = 'FAILED'
                                            and e.session_id = s.id) then 'FAILED'
                            when exists (select 1
                                           from journey_entry e
                                          where (e.account_id, e.journey_id) = (s.account_id, s.journey_id)
                                            and e.kind = 'WITHDREW'
                                            and e.at = s.ended_at) then 'WITHDRAWN'
                            else 'DECIDED'
                        end as status,
                       (select count(*) + 1
                          from session b
                         where (b.account_id, b.journey_id, b.stage_id) = (s.account_id, s.journey_id, s.stage_id)
                           and b.attempt < s.attempt
                           and b.status in ('IN_PROGRESS', 'COMPLETED')) as attempt
                  from session s
                  join revision_stage r on (r.account_id, r.revision_id, r.stage_id)
                                         = (s.account_id, s.revision_id, s.stage_id)
                 where s.account_id = :account
                   and s.participant_id = :participant
                   and s.status <> 'CANCELLED'
                 order by s.created_at, s.id
                """).param("account", account.value()).param("participant", participant).query(Held.class).list();
    }

    static List<Line> lines(List<Held> all, UUID journey) {
        return all.stream().filter(it -> it.journeyId.equals(journey)).map(it -> new Line(it.id, it.words())).toList();
    }

    /** "Technical, attempt 2, under way" */
    private String words() {
        var state = switch (status) {
            case "SCHEDULED" -> "not begun";
            case "IN_PROGRESS" -> "under way";
            case "FAILED" -> "could not go on";
            case "RESUMED" -> "goes on in the next session";
            case "WITHDRAWN" -> "ended when they withdrew";
            case "DECIDED" -> "ended when the journey was decided";
            default -> status.toLowerCase(Locale.ROOT);
        };
        return stage + (attempt > 1 ? ", attempt " + attempt : "") + ", " + state;
    }
}
