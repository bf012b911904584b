package enfilade.journey;

import enfilade.evaluation.Runner;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a journey, with its instant: all that the rules are told besides the revision and the
 * takes.
 */
public sealed interface Event {

    Instant at();

    /** The stage that it happened at; null when it is about the whole. */
    default @Nullable UUID stage() {
        return null;
    }

    /** It began: the first door opens. */
    record Started(Instant at) implements Event {}

    /** A session stands behind an open door: the first one there, or another take. */
    record Opened(Instant at, UUID stage, UUID session, Runner runner) implements Event {}

    /** What a decision had closed goes on in another session, now that the decision was taken back. */
    record Resumed(Instant at, UUID stage, UUID session) implements Event {}

    /** The participant is done: handed in, hung up, or finished a round of practice. */
    record HandedIn(Instant at, UUID stage, UUID session) implements Event {}

    /** A scorecard arrived, the first one or another. */
    record Judged(Instant at, UUID stage, UUID session, UUID scorecard) implements Event {}

    /** It cannot go on for our reasons. */
    record Failed(Instant at, UUID stage, UUID session) implements Event {}

    /** What had not begun was called off. */
    record Cancelled(Instant at, UUID stage, UUID session) implements Event {}

    /** The participant's time is over: a deadline, a link, or an open door that nobody touched. */
    record RanOut(Instant at) implements Event {}

    /** The participant has a link again that works for longer. */
    record Renewed(Instant at) implements Event {}

    /**
     * What the participant may do at their door is another thing than before.
     *
     * @param hasMoreTime whether that is more time
     */
    record LookedAgain(Instant at, boolean hasMoreTime) implements Event {}

    /** The participant asks for a person, for more time or for another way. */
    record Asked(Instant at, String words, Petition.Kind kind) implements Event {}

    /**
     * Somebody moved it to another revision, or back to the one before.
     *
     * @param stage    the door where it stands then
     * @param isOpened whether that door opens anew
     * @param before   where it stood before the move that is taken back; null when it is moved
     * @param deadline until when the participant had time before the move
     */
    record Moved(Instant at, UUID stage, UUID from, UUID to, boolean isOpened, @Nullable Standing before,
                 @Nullable Instant deadline) implements Event {}

    /** The participant does not want to go on. */
    record Withdrew(Instant at) implements Event {}

    /** The invitation was taken back before anybody heard of it. */
    record TakenBack(Instant at) implements Event {}

    /** A person decided. */
    record Decided(Instant at, Decision decision) implements Event {}

    /**
     * A person took their decision back; everything stands as it did before it.
     *
     * @param opened   the sessions that were made because of it, to be called off
     * @param closed   the session that was closed because of it, to go on in another one; null when none was
     */
    record Undone(Instant at, Decision decision, Standing before, List<UUID> opened, @Nullable UUID closed)
            implements Event {}
}
