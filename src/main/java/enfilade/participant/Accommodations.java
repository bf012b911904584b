package enfilade.participant;

import enfilade.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every accommodation that was ever made. There is no way to ask without naming the account. */
interface Accommodations extends Repository<Accommodation, UUID> {

    Accommodation save(Accommodation accommodation);

    Optional<Accommodation> findByAccountIdAndParticipantIdAndInForceTrue(AccountId account, UUID participant);

    List<Accommodation> findByAccountIdAndParticipantIdOrderByCreatedAtDesc(AccountId account, UUID participant);
}
