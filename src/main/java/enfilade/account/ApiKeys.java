package enfilade.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The keys of every account. */
public interface ApiKeys extends Repository<ApiKey, UUID> {

    ApiKey save(ApiKey key);

    Optional<ApiKey> findByAccountIdAndId(AccountId account, UUID id);
}
