package enfilade.journey;

import enfilade.account.Actor;
import enfilade.participant.Allowances;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A participant's time may be over: then a person is asked what becomes of it. Nothing is ever stopped here. */
@Service
@Transactional
class Watching {

    /**
     * A condition on {@code journey j}: its door's deadline has passed, nobody has touched the door for longer than the
     * account allows, or the link has run out; and nothing was handed in that somebody else is at.
     */
    static final String LATE = """
            (j.deadline_at <= :now
                        or j.touched_at <= cast(:now as timestamp with time zone)
                                           - %s
                        or exists (select 1
                                     from journey_link l
                                    where (l.account_id, l.journey_id) = (j.account_id, j.id)
                                      and l.revoked_at is null
                                      and l.number = (select max(m.number)
                                                        from journey_link m
                                                       where m.account_id = l.account_id
                                                         and m.journey_id = l.journey_id)
                                      and l.expires_at <= :now))
                   and not exists (select 1
                                     from session s
                                    where (s.account_id, s.journey_id) = (j.account_id, j.id)
                                      and s.stage_id = j.stage_id
                                      and s.status = 'IN_PROGRESS'
                                      and s.handed_in_at is not null)""".formatted(untouched("j"));

    private final Guiding guiding;
    private final JdbcClient db;
    private final Clock clock;

    Watching(Guiding guiding, JdbcClient db, Clock clock) {
        this.guiding = guiding;
        this.db = db;
        this.clock = clock;
    }

    /** How long the participant of {@code journey} may leave an open door untouched, in a statement. */
    static String untouched(String journey) {
        return "((select a.untouched_days from account a where a.id = %s.account_id)\n".formatted(journey)
                + "                                  + " + Allowances.daysOf(journey) + ") * interval '1' day";
    }

    static Map<String, Object> at(Instant now) {
        return Map.of("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /** Looked at again while it is held: somebody may have come back in the last moment. */
    void look(Actor system, UUID journeyId) {
        var journey = guiding.hold(system, journeyId);
        var now = clock.instant();
        var isLate = db.sql("select count(*) from journey j where j.account_id = :account and j.id = :journey and "
                        + "j.status = 'ACTIVE' and " + LATE).param("account", system.accountId().value())
                .param("journey", journeyId).params(at(now)).query(Integer.class).single() > 0;
        if (isLate) guiding.tell(system, journey, new Event.RanOut(now));
    }
}
