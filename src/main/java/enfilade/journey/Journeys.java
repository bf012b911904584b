package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every journey of every account. There is no way to ask without naming the account. */
public interface Journeys extends Repository<Journey, UUID> {

    Journey save(Journey journey);

    Optional<Journey> findByAccountIdAndId(AccountId account, UUID id);

    default Journey of(AccountId account, UUID id) {
        return findByAccountIdAndId(account, id).orElseThrow(() -> new Refusal.NotFound("journey"));
    }
}
