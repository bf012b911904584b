package enfilade.journey;

import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.Take;
import enfilade.journey.Standing.Reason;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the ledger is told of a journey that moves: each fact by the journey's id and the name of a door, never by a
 * person's name, a score or a reason. So whoever is erased leaves nothing behind. Nor does anybody learn from it what a
 * sealed door hides: of where the journey stands there, it says what one who has not scored is told.
 */
@Component
class Tidings {

    private final Activities activities;
    private final History history;

    Tidings(Activities activities, History history) {
        this.activities = activities;
        this.history = history;
    }

    /** @param takes all of the journey, as they are after the event */
    void of(Actor by, Journey before, Journey after, Event event, FrozenRevision revision, List<Take> takes) {
        var door = revision.stage(after.stageId()).name();
        if (event instanceof Event.Moved) record(by, "moved", after, "Moved a journey to another revision at " + door);
        if (event instanceof Event.Started) record(by, "started", after, "Started a journey at " + door);
        if (event instanceof Event.Decided it) decided(by, it, revision.stage(before.stageId()).name());
        if (event instanceof Event.Undone it) {
            activities.record(by, "review.undone", it.decision().id(), "Took back a decision at " + door);
        }
        var isUndone = event instanceof Event.Undone;
        if (!isUndone && !after.stageId().equals(before.stageId())) {
            record(by, "advanced", after, "Moved a journey on to " + door);
        }
        var was = toldBefore(before, event, revision, takes);
        var is = toldAfter(after, event, revision, takes);
        if (is.status() != was.status() || is.waitingFor() != was.waitingFor()) changed(by, after, is, event, door);
    }

    /** To whom, the journey itself says. */
    void handedOver(Actor by, Journey journey) {
        record(by, "handed_over", journey, "Handed over a journey that had waited for too long");
    }

    /** A take that the event itself ended, opened or called off was under way before it, and hid nothing. */
    private Standing toldBefore(Journey before, Event event, FrozenRevision revision, List<Take> takes) {
        if (!revision.stage(before.stageId()).isSealed()) return before.standing();
        var isOfItsTake = event instanceof Event.Opened || event instanceof Event.Cancelled
                || event instanceof Event.Failed || event instanceof Event.Judged it && isFirst(before, it);
        return isOfItsTake ? before.standing() : told(before.standing(), revision, takes);
    }

    private static Standing toldAfter(Journey after, Event event, FrozenRevision revision, List<Take> takes) {
        var off = event instanceof Event.Undone it ? it.opened() : List.<UUID>of();
        return told(after.standing(), revision,
                takes.stream().filter(take -> !off.contains(take.session())).toList());
    }

    private static Standing told(Standing it, FrozenRevision revision, List<Take> takes) {
        var door = revision.stage(it.stage());
        var here = Rules.at(door, takes);
        return door.isSealed() && here.stream().anyMatch(Take::isCompleted) ? it.sealed(here) : it;
    }

    private boolean isFirst(Journey journey, Event.Judged it) {
        return history.of(journey.accountId(), journey.id()).stream().filter(entry ->
                entry.kind() == Entry.Kind.JUDGED && it.session().equals(entry.session())).count() == 1;
    }

    private void decided(Actor by, Event.Decided it, String door) {
        activities.record(by, "review.submitted", it.decision().id(), "Decided at " + door);
    }

    private void changed(Actor by, Journey journey, Standing told, Event event, String door) {
        switch (told.status()) {
            case ACTIVE -> looked(by, journey, event, door);
            case WAITING -> waits(by, journey, told, door);
            case COMPLETED -> record(by, "completed", journey, "Completed a journey at " + door);
            case STOPPED -> record(by, "stopped", journey, "Stopped a journey at " + door);
            case WITHDRAWN -> record(by, "withdrawn", journey, "Withdrew at " + door);
            case TAKEN_BACK -> record(by, "taken_back", journey, "Took back an invitation to " + door);
        }
    }

    private void looked(Actor by, Journey journey, Event event, String door) {
        if (event instanceof Event.LookedAgain) record(by, "reopened", journey, "Looked again at " + door);
    }

    private void waits(Actor by, Journey journey, Standing told, String door) {
        record(by, "waiting", journey, "Left a journey waiting at " + door);
        if (told.waitingFor() == Reason.REVIEW) {
            activities.record(by, "review.requested", journey.id(), "Asked for a review at " + door);
        }
    }

    private void record(Actor by, String what, Journey journey, String words) {
        activities.record(by, "journey." + what, journey.id(), words);
    }
}
