package enfilade.endpoint;

import enfilade.account.AccountId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What each account has said about who interviews; most have said nothing. */
interface Provisions extends Repository<Provision, AccountId> {

    Provision save(Provision provision);

    Optional<Provision> findByAccountId(AccountId account);
}
