package enfilade.session;

import enfilade.engine.Utterance.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its participant finds it.
 *
 * @param left        how much time there is; zero or less when it is over
 * @param minutes     how much there was at its beginning
 * @param heldUpSince since when nobody answers at the interviewer's end; the clock rests meanwhile
 * @param againAt     from when on it makes sense to ask again; null is now
 * @param isUnread    whether the interviewer's newest words are there since nobody was, and the clock waits for them
 */
public record Talk(List<Spoken> turns, State state, Duration left, int minutes, @Nullable Instant heldUpSince,
                   @Nullable Instant againAt, boolean isUnread) {

    /** Whose turn it is. */
    public enum State {

        /** The interviewer's. */
        OURS,
        /** The participant's. */
        THEIRS,
        /** The interviewer's, and nobody answers there at the moment. */
        HELD_UP,
        /** Nobody's any more. */
        OVER
    }

    public Talk {
        turns = List.copyOf(turns);
    }

    /** The number of the newest turn; 0 before the first. */
    public int number() {
        return turns.isEmpty() ? 0 : turns.getLast().number();
    }

    public boolean isOver() {
        return state == State.OVER;
    }

    /** Whole minutes, the one that has begun included; 0 when there is none left. */
    public long minutesLeft() {
        return left.isPositive() ? left.plusSeconds(59).toMinutes() : 0;
    }

    /** Whether there is something that could be answered once more. */
    public boolean hasAnswer() {
        return turns.stream().anyMatch(it -> it.kind() == Kind.ANSWERS);
    }
}
