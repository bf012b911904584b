package enfilade.review;

import enfilade.account.AccountId;
import enfilade.participant.Belongings;
import enfilade.participant.Kept;
import enfilade.participant.Traces;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the team was reminded of somebody, without who was. */
@Component
@Order(Belongings.REMINDERS)
class NudgeBelongings implements Belongings {

    private final JdbcClient db;

    NudgeBelongings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        return List.of(new Chapter("reminders", "When the team was reminded", db.sql("""
                select distinct n.journey_id, lower(n.level) as kind, n.at
                  from nudge n
                  join journey j on (j.account_id, j.id) = (n.account_id, n.journey_id)
                 where n.account_id = :account
                   and j.participant_id = :participant
                 order by n.at, kind
                """).param("account", account.value()).param("participant", participant).query(Kept::entry).list()));
    }

    @Override
    public void erase(AccountId account, UUID participant) {
        Traces.eraseFromJourneys(account, participant, db, "nudge");
    }
}
