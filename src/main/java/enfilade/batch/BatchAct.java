package enfilade.batch;

import enfilade.account.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A thing that can be done to many people at once. The feature whose thing it is knows how. */
public interface BatchAct {

    /**
     * What was done to one of them.
     *
     * @param thing what it made or changed, if that has an id of its own: the journey that began, the one that moved
     */
    record Done(Optional<UUID> thing, String words) {}

    Batch.Kind kind();

    /** Who may want it at all; refuses with {@code Refusal.NotAllowed}, and a wish that makes no sense as Invalid. */
    void check(Actor by, Batch.Wish wish);

    /** What would become of each of these, in their order, without whom the actor may not know of. Writes nothing. */
    List<Prospect> look(Actor by, Batch.Wish wish, Collection<UUID> participants);

    /** Does it to one, in a transaction of its own and after their mark was found unchanged; a Refusal says why not. */
    Done apply(Actor by, Batch.Wish wish, Prospect whom);

    /** Takes back what was done to one of them; a Refusal.Conflict says why it stays. */
    void undo(Actor by, Batch.Wish wish, Prospect whom, Done done);
}
