package enfilade.batch;

import enfilade.Refusal;
import enfilade.account.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Everything that was done, or looked at, for many at once. There is no way to ask without naming the account. */
interface Batches extends Repository<Batch, UUID> {

    Batch save(Batch batch);

    Optional<Batch> findByAccountIdAndId(AccountId account, UUID id);

    /** Of two who confirm it or take it back in the same moment, the second finds it as the first left it. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Batch> findLockedByAccountIdAndId(AccountId account, UUID id);

    int deleteByAccountIdAndId(AccountId account, UUID id);

    default Batch of(AccountId account, UUID id) {
        return findByAccountIdAndId(account, id).orElseThrow(() -> new Refusal.NotFound("batch"));
    }

    default Batch lockedOf(AccountId account, UUID id) {
        return findLockedByAccountIdAndId(account, id).orElseThrow(() -> new Refusal.NotFound("batch"));
    }
}
