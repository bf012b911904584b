package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Every journey of every account. There is no way to ask without naming the account. */
public interface Journeys extends Repository<Journey, UUID> {

    Journey save(Journey journey);

    Optional<Journey> findByAccountIdAndId(AccountId account, UUID id);

    /** As whoever held it before left it; only for whoever holds the person. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Journey> findLockedByAccountIdAndId(AccountId account, UUID id);

    List<Journey> findByAccountIdAndIdIn(AccountId account, Collection<UUID> ids);

    default Journey of(AccountId account, UUID id) {
        return findByAccountIdAndId(account, id).orElseThrow(() -> new Refusal.NotFound("journey"));
    }
}
