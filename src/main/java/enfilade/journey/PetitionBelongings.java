package enfilade.journey;

import enfilade.account.AccountId;
import enfilade.participant.Belongings;
import enfilade.participant.Kept;
import enfilade.participant.Told;
import enfilade.participant.Traces;
import enfilade.participant.Untold;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody asked of the team, and what became of it. Points at decisions, so it goes before them. */
@Component
@Order(Belongings.REQUESTS)
class PetitionBelongings implements Belongings {

    private static final Set<String> OUTCOME = Set.of("status", "settled_at", "settled_by", "answer");

    private final JdbcClient db;
    private final Clock clock;

    PetitionBelongings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        return List.of(new Chapter("requests", "Requests", told("q.decision_id is not null and q.stage_id = j.stage_id "
                + "and " + Told.HIDES, account, participant)));
    }

    /** What was decided about it is told them no sooner than how their way ended; nor is who did. */
    @Override
    public List<Chapter> forThemselves(AccountId account, UUID participant) {
        var told = told("""
                q.decision_id is not null
                       and j.status in ('COMPLETED', 'STOPPED')
                       and q.settled_at = j.since
                       and (j.told_at is null or j.told_at > :now)""", account, participant);
        told.forEach(it -> it.remove("settled_by"));
        return List.of(new Chapter("requests", "Requests", told));
    }

    @Override
    public void erase(AccountId account, UUID participant) {
        Traces.erase(account, participant, db, "petition");
    }

    /** @param hides a condition under which what became of it is left out */
    private List<Map<String, @Nullable Object>> told(String hides, AccountId account, UUID participant) {
        var told = db.sql("""
                select q.id, q.journey_id, lower(q.kind) as kind, q.words, q.asked_at, q.due_at,
                       lower(q.status) as status, q.settled_at, q.settled_by_name as settled_by, q.answer,
                       case when %s then true else false end as hidden
                  from petition q
                  join journey j on (j.account_id, j.id) = (q.account_id, q.journey_id)
                 where q.account_id = :account
                   and q.participant_id = :participant
                 order by q.asked_at, q.id
                """.formatted(hides)).param("account", account.value()).param("participant", participant)
                .param("me", Untold.NOBODY).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Kept::entry).list();
        told.stream().filter(it -> Boolean.TRUE.equals(it.remove("hidden")))
                .forEach(it -> it.keySet().removeAll(OUTCOME));
        return told;
    }
}
