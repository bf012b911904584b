package enfilade.session;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.activity.Activities;
import enfilade.journey.Event;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.Petition;
import enfilade.journey.Petition.Kind;
import enfilade.journey.Pleas;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A participant asks the team for something, on their way or about it; a person answers by a day. */
@Service
@Transactional
public class Petitioning {

    private final Guiding guiding;
    private final Pleas pleas;
    private final Activities activities;
    private final Clock clock;

    Petitioning(Guiding guiding, Pleas pleas, Activities activities, Clock clock) {
        this.guiding = guiding;
        this.pleas = pleas;
        this.activities = activities;
        this.clock = clock;
    }

    /** Asked on the way, clocks and rules rest until somebody answers. Pressed twice it is asked once. */
    public void ask(Visitor visitor, @Nullable Kind kind, @Nullable String words) {
        var now = clock.instant();
        if (!visitor.mayAct(now)) {
            throw new Refusal.Conflict("This link does not work any more. Ask the team for another one.");
        }
        var journey = guiding.hold(visitor.actor(), visitor.journeyId());
        refuseWhatDoesNotFit(journey, kind, now);
        var checks = new Checks();
        checks.chosen("kind", kind, "Choose what you need.");
        var isSilent = kind == Kind.ERASURE;
        var asked = isSilent ? checks.optional("words", words, Petition.LONGEST)
                : checks.required("words", words, Petition.LONGEST, kind == Kind.LOOK_AGAIN
                        ? "Say what somebody should look at." : "Say what you need.");
        checks.refuse();
        if (Objects.requireNonNull(kind).isOnTheWay()) onTheWay(visitor, journey, kind, String.valueOf(asked), now);
        else beside(visitor, journey, kind, asked, now);
    }

    private void onTheWay(Visitor visitor, Journey journey, Kind kind, String words, Instant now) {
        var isAskedAgain = journey.waitingFor() == Reason.REQUEST && pleas.isOpen(journey, kind, words);
        if (!isAskedAgain) guiding.tell(visitor.actor(), journey, new Event.Asked(now, words, kind));
    }

    private void beside(Visitor visitor, Journey journey, Kind kind, @Nullable String words, Instant now) {
        var asked = pleas.open(journey, kind, words, now);
        if (asked.askedAt().equals(now)) {
            activities.record(visitor.actor(), "journey.asked", journey.id(), kind == Kind.ERASURE
                    ? "Asked to be erased" : "Asked somebody to look again");
        }
    }

    private static void refuseWhatDoesNotFit(Journey journey, @Nullable Kind kind, Instant now) {
        var isTold = journey.isTold(now);
        if (kind == Kind.LOOK_AGAIN && !mayLookAgain(journey, now)) {
            throw new Refusal.Conflict("Nothing has been decided here yet that somebody could look at again.");
        }
        if ((kind == null || kind.isOnTheWay()) && journey.standing().hasEnded()) {
            throw new Refusal.Conflict(isTold ? "This way has ended; ask somebody to look again instead."
                    : "A person is looking at this right now. Come back in ten minutes.");
        }
    }

    /** Once they know how it ended, unless it was they who ended it. */
    static boolean mayLookAgain(Journey journey, Instant now) {
        return journey.standing().hasEnded() && journey.status() != Status.WITHDRAWN && journey.isTold(now);
    }
}
