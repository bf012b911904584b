package enfilade.journey;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Take;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stands behind the doors of a journey: its sessions. Asked in the transaction in which the journey moves. */
public interface Doors {

    /** All takes of a journey, in the order in which they were made. */
    List<Take> takes(AccountId account, UUID journey);

    /** The same of several journeys at once, by the journey; one that has none is not there. */
    Map<UUID, List<Take>> takes(AccountId account, Collection<UUID> journeys);

    /** Makes the session behind a door that opens, or another take there. */
    Event.Opened open(Actor by, Journey journey, FrozenStage door, Instant at);

    /** What has not begun at this door begins as another revision has it, arranged as it was. */
    void carry(Actor by, Journey journey, UUID revision, Instant at);

    /** What opened these sessions did not happen: those that have not begun are called off. */
    void callOff(Actor by, List<UUID> sessions, Instant at);

    /**
     * What was closed there goes on in another session, with all that was in it: a closed one stays as it is.
     */
    Event.Resumed resume(Actor by, UUID session, Instant at);

    /** The journey has left these doors: what has not begun there is called off, what was under way cannot go on. */
    void leave(Actor by, Journey journey, Collection<UUID> stages, Instant at);
}
