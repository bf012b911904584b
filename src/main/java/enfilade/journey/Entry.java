package enfilade.journey;

import enfilade.account.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journey's history: what happened, by whom, and where the journey stood then.
 *
 * @param seq   counted from 1 in each journey
 * @param stage the door that it happened at
 * @param words what the participant asked, if they did
 * @param move  from which revision to which it was moved, if it was
 */
public record Entry(int seq, Kind kind, UUID stage, @Nullable UUID session, @Nullable UUID scorecard,
                    @Nullable UUID decision, @Nullable String words, Actor.Kind byKind, UUID by, String byName,
                    Instant at, Standing standing, @Nullable Move move) {

    /**
     * From one revision to another.
     *
     * @param deadline until when the participant had time before it
     */
    public record Move(UUID from, UUID to, @Nullable Instant deadline) {}

    /** What can happen to a journey; each is one of the rules' events. */
    public enum Kind {
        STARTED, OPENED, RESUMED, HANDED_IN, JUDGED, FAILED, CANCELLED, RAN_OUT, RENEWED, LOOKED_AGAIN, ASKED,
        WITHDREW, TAKEN_BACK, DECIDED, UNDONE, MOVED;

        static Kind of(Event event) {
            return switch (event) {
                case Event.Started it -> STARTED;
                case Event.Opened it -> OPENED;
                case Event.Resumed it -> RESUMED;
                case Event.HandedIn it -> HANDED_IN;
                case Event.Judged it -> JUDGED;
                case Event.Failed it -> FAILED;
                case Event.Cancelled it -> CANCELLED;
                case Event.RanOut it -> RAN_OUT;
                case Event.Renewed it -> RENEWED;
                case Event.LookedAgain it -> LOOKED_AGAIN;
                case Event.Asked it -> ASKED;
                case Event.Withdrew it -> WITHDREW;
                case Event.TakenBack it -> TAKEN_BACK;
                case Event.Decided it -> DECIDED;
                case Event.Undone it -> UNDONE;
                case Event.Moved it -> MOVED;
            };
        }

        /** A session came to its end by this. */
        public boolean isEnd() {
            return this == FAILED || this == CANCELLED;
        }

        /** After these a decision that came before them cannot be taken back any more. */
        boolean isActedUpon() {
            return this == HANDED_IN || this == JUDGED || this == FAILED || this == ASKED || this == WITHDREW
                    || this == MOVED;
        }
    }
}
