package enfilade.session;

import enfilade.Refusal;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Take;
import enfilade.journey.Journey;
import enfilade.journey.Rules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a participant cannot do at a door, and why. */
final class Gate {

    static void refuseAClosedDoor(Journey journey, FrozenStage stage, List<Take> here, Instant now) {
        if (!Attending.isOpen(journey, stage, here)) throw new Refusal.Conflict("This door is not open.");
        if (Rules.isForPeople(stage, here)) throw new Refusal.Conflict("There is nothing for you to do at this door.");
        if (here.isEmpty() || !here.getLast().hasEnded()) return;
        var from = Attending.tryAgainFrom(journey, stage, here)
                .orElseThrow(() -> new Refusal.Conflict("There is no further attempt at this door."));
        if (now.isBefore(from)) throw new Refusal.Conflict("The next attempt is not open yet.");
    }

    static void refuseUnlessUnderWay(Journey journey, Session session, Instant now) {
        if (session.handedInAt() != null) throw new Refusal.Conflict("This has been handed in already.");
        if (!session.isUnderWay()) throw new Refusal.Conflict("This is over, or has not begun.");
        if (!Attending.isAtWork(journey, session.stageId())) {
            throw new Refusal.Conflict("A person has this now. What you wrote is kept.");
        }
        refuseTheLate(journey, session.stageId(), now);
    }

    /** To the instant: that a person hears of it a minute later gives nobody a minute more. */
    static void refuseTheLate(Journey journey, UUID stage, Instant now) {
        if (isLate(journey, stage, now)) {
            throw new Refusal.Conflict("The time for this is over. What you wrote is kept; ask us for more time.");
        }
    }

    /** Whether the time at the door where the journey stands has run out. */
    static boolean isLate(Journey journey, UUID stage, Instant now) {
        var deadline = journey.deadlineAt();
        return journey.standing().isActive() && journey.stageId().equals(stage) && deadline != null
                && !now.isBefore(deadline);
    }

    private Gate() {}
}
