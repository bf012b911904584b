package enfilade.journey;

import enfilade.account.AccountId;
import enfilade.participant.Belongings;
import enfilade.participant.Kept;
import enfilade.participant.Traces;
import enfilade.participant.Untold;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened on somebody's journeys, and what people decided there. */
@Component
@Order(Belongings.HISTORY)
class HistoryBelongings implements Belongings {

    /** What tells nothing of how something went. */
    private static final Set<String> HARMLESS = Set.of("started", "opened", "handed_in", "asked", "renewed",
            "withdrew");

    /** Whether the person was to read it, and it was not taken back. */
    private static final String REASON_IS_THEIRS = """
            d.reason_told and not exists (select 1
                                                            from journey_entry u
                                                           where (u.account_id, u.journey_id, u.decision_id)
                                                                 = (d.account_id, d.journey_id, d.id)
                                                             and u.kind = 'UNDONE')""";

    private static final Set<String> BLIND = Set.of("stop", "extend");

    private final JdbcClient db;
    private final Clock clock;

    HistoryBelongings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        var untold = Untold.of(account, participant, clock.instant(), db);
        var decisions = decisions("true", account, participant);
        decisions.removeIf(it -> untold.isSealed(it.get("journey_id"), it.get("stage_id"))
                && !BLIND.contains(String.valueOf(it.get("decision"))));
        var history = history(account, participant);
        history.removeIf(it -> untold.isSealed(it.get("journey_id"), it.get("stage_id"))
                && !HARMLESS.contains(String.valueOf(it.get("what"))));
        return List.of(new Chapter("decisions", "Decisions", decisions), new Chapter("history", "History", history));
    }

    /** A reason is written for the team, unless its writer knew that the person reads it. */
    @Override
    public List<Chapter> forThemselves(AccountId account, UUID participant) {
        var untold = Untold.of(account, participant, clock.instant(), db);
        var decisions = decisions(REASON_IS_THEIRS, account, participant);
        decisions.removeIf(it -> !untold.isKnown(it.get("journey_id")));
        decisions.forEach(it -> it.keySet().removeAll(Set.of("waited_for", "recommendation")));
        var history = history(account, participant);
        history.removeIf(it -> !untold.isKnown(it.get("journey_id"))
                && !HARMLESS.contains(String.valueOf(it.get("what"))));
        return List.of(new Chapter("decisions", "Decisions", decisions), new Chapter("history", "History", history));
    }

    @Override
    public void erase(AccountId account, UUID participant) {
        Traces.eraseFromJourneys(account, participant, db, "journey_entry", "decision");
    }

    /** @param tells a condition under which the reason is told */
    private List<Map<String, @Nullable Object>> decisions(String tells, AccountId account, UUID participant) {
        return db.sql("""
                select d.id, d.journey_id, d.stage_id,
                       (select max(s.stage_name)
                          from revision_stage s
                         where (s.account_id, s.stage_id) = (d.account_id, d.stage_id)) as stage_name,
                       lower(d.kind) as decision,
                       lower(d.waited_for) as waited_for, case when %s then d.reason end as reason,
                       d.recommendation, d.until,
                       d.member_name as decided_by, d.created_at
                  from decision d
                  join journey j on (j.account_id, j.id) = (d.account_id, d.journey_id)
                 where j.account_id = :account
                   and j.participant_id = :participant
                 order by d.created_at, d.seen
                """.formatted(tells)).param("account", account.value()).param("participant", participant)
                .query(Kept::entry).list();
    }

    private List<Map<String, @Nullable Object>> history(AccountId account, UUID participant) {
        return db.sql("""
                select e.journey_id, e.stage_id,
                       (select max(s.stage_name)
                          from revision_stage s
                         where (s.account_id, s.stage_id) = (e.account_id, e.stage_id)) as stage_name,
                       lower(e.kind) as what, e.words, e.actor_name as who, e.at
                  from journey_entry e
                  join journey j on (j.account_id, j.id) = (e.account_id, e.journey_id)
                 where j.account_id = :account
                   and j.participant_id = :participant
                 order by j.created_at, j.id, e.seq
                """).param("account", account.value()).param("participant", participant).query(Kept::entry).list();
    }
}
