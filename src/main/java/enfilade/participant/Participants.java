package enfilade.participant;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Every participant of every account. There is no way to ask without naming the account. */
public interface Participants extends Repository<Participant, UUID> {

    Participant save(Participant participant);

    Optional<Participant> findByAccountIdAndId(AccountId account, UUID id);

    /** As it stands once whoever else has its row is done; until the end of the transaction nobody else changes it. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Participant> findLockedByAccountIdAndId(AccountId account, UUID id);

    /** Whoever has this e-mail, which is folded as the ones that are kept. */
    Optional<Participant> findByAccountIdAndEmailLower(AccountId account, String emailLower);

    List<Participant> findByAccountIdAndIdIn(AccountId account, Collection<UUID> ids);

    /** Those of them who are here, in this order. */
    default List<Participant> inOrder(AccountId account, Collection<UUID> ids) {
        var found = findByAccountIdAndIdIn(account, ids).stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    List<Participant> findByAccountIdAndEmailLowerIn(AccountId account, Collection<String> emailsLower);

    default Participant of(Actor actor, UUID id) {
        return findByAccountIdAndId(actor.accountId(), id).orElseThrow(() -> new Refusal.NotFound("participant"));
    }

    /**
     * The one order in which rows are held: a batch, the person, what belongs to them (their journeys and all that is
     * in these, their lines in batches, their files), and what all share (a template, a member, the ledger's count).
     * Whoever changes something of a person holds the person before anything else of theirs, so that nobody waits for
     * another in a circle: see docs/adr/0014.
     */
    default Participant lockedOf(Actor actor, UUID id) {
        return findLockedByAccountIdAndId(actor.accountId(), id)
                .orElseThrow(() -> new Refusal.NotFound("participant"));
    }
}
