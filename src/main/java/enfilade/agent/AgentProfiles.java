package enfilade.agent;

import enfilade.account.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Every interviewer of every account. There is no way to ask without naming the account. */
public interface AgentProfiles extends Repository<AgentProfile, UUID> {

    AgentProfile save(AgentProfile profile);

    Optional<AgentProfile> findByAccountIdAndId(AccountId account, UUID id);

    /** As it stands once whoever else has its row is done; until the end of the transaction nobody else changes it. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<AgentProfile> findLockedByAccountIdAndId(AccountId account, UUID id);
}
