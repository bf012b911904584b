package enfilade.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every team on this installation. */
public interface Accounts extends Repository<Account, AccountId> {

    Account save(Account account);

    Optional<Account> findById(AccountId id);
}
