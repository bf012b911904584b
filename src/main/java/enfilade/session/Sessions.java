package enfilade.session;

import enfilade.Refusal;
import enfilade.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every session of every journey. There is no way to ask without naming the account. */
public interface Sessions extends Repository<Session, UUID> {

    Session save(Session session);

    Optional<Session> findByAccountIdAndId(AccountId account, UUID id);

    Optional<Session> findByAccountIdAndIdempotencyKey(AccountId account, String key);

    /** The oldest first. */
    List<Session> findByAccountIdAndJourneyIdOrderByCreatedAtAscAttemptAsc(AccountId account, UUID journey);

    default Session of(AccountId account, UUID id) {
        return findByAccountIdAndId(account, id).orElseThrow(() -> new Refusal.NotFound("session"));
    }

    default List<Session> ofJourney(AccountId account, UUID journey) {
        return findByAccountIdAndJourneyIdOrderByCreatedAtAscAttemptAsc(account, journey);
    }
}
