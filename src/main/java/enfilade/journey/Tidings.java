package enfilade.journey;

import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.evaluation.FrozenRevision;
import enfilade.journey.Standing.Reason;
import org.springframework.stereotype.Component;

/**
 * What the ledger is told of a journey that moves: each fact by the journey's id and the name of a door, never by a
 * person's name, a score or a reason. So nobody learns from it what a sealed door hides, and whoever is erased leaves
 * nothing behind.
 */
@Component
class Tidings {

    private final Activities activities;

    Tidings(Activities activities) {
        this.activities = activities;
    }

    void of(Actor by, Journey before, Journey after, Event event, FrozenRevision revision) {
        var door = revision.stage(after.stageId()).name();
        if (event instanceof Event.Started) record(by, "started", after, "Started a journey at " + door);
        if (event instanceof Event.Decided it) decided(by, it, revision.stage(before.stageId()).name());
        if (event instanceof Event.Undone it) {
            activities.record(by, "review.undone", it.decision().id(), "Took back a decision at " + door);
        }
        var isUndone = event instanceof Event.Undone;
        if (!isUndone && !after.stageId().equals(before.stageId())) {
            record(by, "advanced", after, "Moved a journey on to " + door);
        }
        if (after.status() != before.status() || after.waitingFor() != before.waitingFor()) {
            changed(by, after, door);
        }
    }

    private void decided(Actor by, Event.Decided it, String door) {
        activities.record(by, "review.submitted", it.decision().id(), "Decided at " + door);
    }

    private void changed(Actor by, Journey journey, String door) {
        switch (journey.status()) {
            case ACTIVE -> {}
            case WAITING -> waits(by, journey, door);
            case COMPLETED -> record(by, "completed", journey, "Completed a journey at " + door);
            case STOPPED -> record(by, "stopped", journey, "Stopped a journey at " + door);
            case WITHDRAWN -> record(by, "withdrawn", journey, "Withdrew at " + door);
        }
    }

    private void waits(Actor by, Journey journey, String door) {
        record(by, "waiting", journey, "Left a journey waiting at " + door);
        if (journey.waitingFor() == Reason.REVIEW) {
            activities.record(by, "review.requested", journey.id(), "Asked for a review at " + door);
        }
    }

    private void record(Actor by, String what, Journey journey, String words) {
        activities.record(by, "journey." + what, journey.id(), words);
    }
}
