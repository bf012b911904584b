package enfilade.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Everybody who can sign in. People stand outside accounts; memberships join them to one. */
public interface People extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    Optional<Person> findByEmailLower(String emailLower);
}
