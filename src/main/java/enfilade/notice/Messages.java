package enfilade.notice;

import enfilade.Refusal;
import enfilade.account.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every letter of every team. */
interface Messages extends Repository<Message, UUID> {

    Message save(Message message);

    Optional<Message> findByAccountIdAndId(AccountId account, UUID id);

    default Message of(AccountId account, UUID id) {
        return findByAccountIdAndId(account, id).orElseThrow(() -> new Refusal.NotFound("message"));
    }
}
