package enfilade.privacy;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.api.NamedAnswers;
import enfilade.participant.Belongings;
import enfilade.participant.Participants;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody is forgotten: all that is kept about them goes at once, and of each of their journeys that had ended a
 * stroke in the totals stays. The transaction is begun here, not around, so that one in which somebody else was in the
 * way begins anew.
 */
@Component
public class Erasing {

    private static final int TRIES = 5;

    private final Participants participants;
    private final List<Belongings> belongings;
    private final Tallies tallies;
    private final Holds holds;
    private final NamedAnswers answers;
    private final Activities activities;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Erasing(Participants participants, List<Belongings> belongings, Tallies tallies, Holds holds, NamedAnswers answers,
            Activities activities, JdbcClient db, PlatformTransactionManager transactions) {
        this.participants = participants;
        this.belongings = belongings;
        this.tallies = tallies;
        this.holds = holds;
        this.answers = answers;
        this.activities = activities;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return false when they had been erased before: pressed twice, it happens once */
    public boolean erase(Actor by, UUID participantId) {
        by.mayKeepRecords();
        return again(() -> {
            if (isErased(by, participantId)) return false;
            participants.lockedOf(by, participantId);
            holds.held(by.accountId(), participantId).ifPresent(held -> {
                throw new Refusal.Conflict("This record is held by " + held.by() + ": " + held.reason());
            });
            forget(by, participantId, "Erased a participant");
            return true;
        });
    }

    /** The same by itself, when nobody else has changed by then that it is due. */
    boolean erase(Actor system, UUID participantId, BooleanSupplier isDue) {
        return again(() -> {
            if (isErased(system, participantId)) return false;
            participants.lockedOf(system, participantId);
            if (!isDue.getAsBoolean()) return false;
            forget(system, participantId, "Erased a participant: the record had been kept as long as it may be");
            return true;
        });
    }

    /** Whether it came to its end because somebody was at the same rows in another order, so that it may begin anew. */
    static boolean isOvertaken(RuntimeException end) {
        return end instanceof NestedRuntimeException no && no.contains(TransientDataAccessException.class);
    }

    private void forget(Actor by, UUID participantId, String words) {
        var account = by.accountId();
        tallies.count(account, participantId);
        answers.erase(account, things(account, participantId));
        belongings.forEach(it -> it.erase(account, participantId));
        activities.record(by, "participant.erased", participantId, words);
    }

    private List<UUID> things(AccountId account, UUID participantId) {
        var things = new ArrayList<>(List.of(participantId));
        List.of("journey", "session").forEach(table -> things.addAll(db.sql("select id from " + table
                        + " where account_id = :account and participant_id = :participant")
                .param("account", account.value()).param("participant", participantId).query(UUID.class).list()));
        return things;
    }

    private boolean isErased(Actor by, UUID participantId) {
        return db.sql("""
                select count(*)
                  from activity
                 where account_id = :account
                   and thing_id = :participant
                   and type = 'participant.erased'
                """).param("account", by.accountId().value()).param("participant", participantId)
                .query(Integer.class).single() > 0;
    }

    /** Within somebody else's transaction there is one try: what is broken there is theirs to begin anew. */
    private boolean again(BooleanSupplier act) {
        var tries = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
        for (int i = 1; ; i++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> act.getAsBoolean()));
            } catch (RuntimeException end) {
                if (i == tries || !isOvertaken(end)) throw end;
            }
        }
    }
}
