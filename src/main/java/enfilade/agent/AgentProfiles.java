package enfilade.agent;

import enfilade.account.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every interviewer of every account. There is no way to ask without naming the account. */
public interface AgentProfiles extends Repository<AgentProfile, UUID> {

    AgentProfile save(AgentProfile profile);

    Optional<AgentProfile> findByAccountIdAndId(AccountId account, UUID id);

    /** With what each of them looks for; two statements, however many there are. */
    List<AgentProfile> findByAccountIdAndIdIn(AccountId account, Collection<UUID> ids);

    /** Those who are called so; letter case does not count. */
    List<AgentProfile> findByAccountIdAndStatusAndNameLowerIn(AccountId account, AgentProfile.Status status,
                                                               Collection<String> namesLower);
}
