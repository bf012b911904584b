package enfilade.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Who belongs to which account. */
public interface Members extends Repository<Member, UUID> {

    Member save(Member member);

    Optional<Member> findByAccountIdAndId(AccountId account, UUID id);

    Optional<Member> findByAccountIdAndPersonId(AccountId account, UUID person);

    int countByAccountIdAndRole(AccountId account, Role role);

    int deleteByAccountIdAndId(AccountId account, UUID id);
}
