package enfilade.settings;

import enfilade.account.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The places that teams keep for somebody. */
interface Invitations extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findByAccountIdAndId(AccountId account, UUID id);

    int deleteByAccountIdAndId(AccountId account, UUID id);
}
