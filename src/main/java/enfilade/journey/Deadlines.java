package enfilade.journey;

import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Take;
import enfilade.journey.Event.Decided;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Until when a participant has time at their door, and from when on they are told how it ended. */
final class Deadlines {

    /**
     * Clocks run only while it is the participant's move: what passed while a person had it is given back, a door that
     * opens and another take begin anew, and who gives more time says until when.
     *
     * @param takes all of the journey, as they are after the event
     */
    static Journey of(Journey before, Journey after, FrozenRevision revision, List<Take> takes, Event event) {
        var at = event.at();
        var it = told(before, after, event);
        if (event instanceof Event.Undone undone) return it.until(deadline(before, undone), at);
        if (event instanceof Event.Moved moved && moved.before() != null) return it.until(moved.deadline(), at);
        if (!after.standing().isActive()) return it;
        if (event instanceof Decided(var when, var decision) && decision.until() != null) {
            return it.until(decision.until(), touched(before, at));
        }
        var door = revision.stage(after.stageId());
        var isRetake = isEndOfTheNewest(before, after, takes, event);
        if (isRetake || isAnew(before, after, event)) {
            var from = isRetake ? at.plus(Duration.ofHours(door.retakeWaitHours())) : at;
            var days = door.kind() == Stage.Kind.PRACTICE_SESSION ? null : door.deadlineDays();
            var anew = days == null ? null : from.plus(Duration.ofDays(days));
            var isMore = isGrant(event) || event instanceof Event.LookedAgain;
            return isMore ? it.until(later(rested(before, at), anew), touched(before, from))
                    : it.until(anew, from);
        }
        if (before.status() == Status.WAITING) return it.until(rested(before, at), touched(before, at));
        return event instanceof Event.Renewed ? it.until(before.deadlineAt(), touched(before, at)) : it;
    }

    /** As it was; and where the decision had closed the door, they are given back what passed since. */
    private static @Nullable Instant deadline(Journey before, Event.Undone it) {
        var deadline = it.decision().deadline();
        var wasShut = before.standing().hasEnded() || !before.stageId().equals(it.before().stage());
        var isLost = it.before().isActive() && wasShut;
        return deadline == null || !isLost ? deadline
                : deadline.plus(Duration.between(it.decision().at(), it.at()));
    }

    /** Below the mark, and the door stays open: not so when a take is looked at again behind a door that is open. */
    private static boolean isEndOfTheNewest(Journey before, Journey after, List<Take> takes, Event event) {
        if (!(event instanceof Event.Judged judged) || !judged.stage().equals(after.stageId())) return false;
        var newest = Rules.at(judged.stage(), takes).getLast();
        var wasOpen = before.standing().isActive() && !judged.at().equals(newest.endedAt());
        return newest.session().equals(judged.session()) && !wasOpen;
    }

    /** Nobody is late before a time that was arranged for them. */
    private static Instant touched(Journey before, Instant at) {
        return before.touchedAt().isAfter(at) ? before.touchedAt() : at;
    }

    /** What passed while a person had it is given back. */
    private static @Nullable Instant rested(Journey before, Instant at) {
        var rest = before.status() == Status.WAITING ? Duration.between(before.since(), at) : Duration.ZERO;
        return before.deadlineAt() == null ? null : before.deadlineAt().plus(rest);
    }

    /** Nobody loses time that they were given by being given another attempt; no deadline at all is the latest. */
    private static @Nullable Instant later(@Nullable Instant given, @Nullable Instant anew) {
        return given != null && anew != null && given.isAfter(anew) ? given : anew;
    }

    private static boolean isGrant(Event event) {
        return event instanceof Decided(var at, var decision) && decision.kind() == Decision.Kind.GRANT_ATTEMPT;
    }

    private static boolean isAnew(Journey before, Journey after, Event event) {
        return !before.stageId().equals(after.stageId()) || event instanceof Event.Started || isGrant(event)
                || event instanceof Event.Moved it && it.isOpened()
                || event instanceof Event.Renewed && before.waitingFor() == Reason.OVERDUE
                || event instanceof Event.LookedAgain && before.waitingFor() == Reason.BELOW_MARK;
    }

    /**
     * What a person decided can be taken back before it is told; what happened by itself or was asked for is known. A
     * recommendation that comes after the end is told by itself, and makes nobody forget that it had ended. Of an
     * invitation that was taken back nobody ever hears.
     */
    private static Journey told(Journey before, Journey after, Event event) {
        if (!after.standing().hasEnded()) return after.telling(null, null);
        var later = event.at().plus(Journey.SECOND_THOUGHTS);
        var isWord = event instanceof Decided(var at, var decision) && decision.kind() == Decision.Kind.COMPLETE;
        if (isWord) return after.telling(before.toldAt(), later);
        if (event instanceof Event.TakenBack) return after.telling(null, null);
        if (before.standing().hasEnded()) return after.telling(before.toldAt(), wordAt(before, event));
        return after.telling(event instanceof Decided ? later : event.at(), null);
    }

    private static @Nullable Instant wordAt(Journey before, Event event) {
        return event instanceof Event.Undone ? null : before.wordAt();
    }

    private Deadlines() {}
}
