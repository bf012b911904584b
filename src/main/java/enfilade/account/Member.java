package enfilade.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** One person in one account, with a role there. */
public record Member(@Id UUID id, @Version int version, AccountId accountId, UUID personId, Role role,
                     Instant createdAt) {

    public static Member of(AccountId account, UUID person, Role role, Instant now) {
        return new Member(UUID.randomUUID(), 0, account, person, role, now);
    }

    public Member as(Role role) {
        return new Member(id, version, accountId, personId, role, createdAt);
    }
}
