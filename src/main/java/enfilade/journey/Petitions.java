package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Everything that participants ever asked. There is no way to ask without naming the account. */
public interface Petitions extends Repository<Petition, UUID> {

    Petition save(Petition petition);

    Optional<Petition> findByAccountIdAndId(AccountId account, UUID id);

    List<Petition> findByAccountIdAndJourneyIdOrderByAskedAtAscIdAsc(AccountId account, UUID journey);

    default Petition of(AccountId account, UUID id) {
        return findByAccountIdAndId(account, id).orElseThrow(() -> new Refusal.NotFound("request"));
    }

    /** Of one journey, the oldest first. */
    default List<Petition> ofJourney(AccountId account, UUID journey) {
        return findByAccountIdAndJourneyIdOrderByAskedAtAscIdAsc(account, journey);
    }
}
