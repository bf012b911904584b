package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.journey.Standing.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody sends a participant their link again, gives them another one, or takes it back. */
@Service
@Transactional
public class Linking {

    private final Guiding guiding;
    private final Links links;
    private final Activities activities;
    private final Clock clock;

    Linking(Guiding guiding, Links links, Activities activities, Clock clock) {
        this.guiding = guiding;
        this.links = links;
        this.activities = activities;
        this.clock = clock;
    }

    /** The same link once more; it goes on working for at least the usual time. One that was taken back is replaced. */
    public void resend(Actor by, UUID journeyId) {
        var journey = held(by, journeyId);
        var now = clock.instant();
        var until = now.plus(Links.USUAL);
        links.current(by.accountId(), journeyId).ifPresentOrElse(
                link -> links.lasts(by, journeyId, link.number(), until), () -> links.issue(by, journeyId, until, now));
        renewed(by, journey, "Sent a link again", now);
    }

    /** Another link; the ones before it stop working at once. */
    public void replace(Actor by, UUID journeyId, Duration lasting) {
        var journey = held(by, journeyId);
        var now = clock.instant();
        links.revoke(by, journeyId, now);
        links.issue(by, journeyId, now.plus(lasting), now);
        renewed(by, journey, "Replaced a link", now);
    }

    /** Nobody comes in by a link any more until another one is made. */
    public void revoke(Actor by, UUID journeyId) {
        by.mayEnrol();
        guiding.hold(by, journeyId);
        links.revoke(by, journeyId, clock.instant());
        activities.record(by, "journey.link_revoked", journeyId, "Took back a link");
    }

    /** Completed journeys keep their link: the participant reads there how it ended. */
    private Journey held(Actor by, UUID journeyId) {
        by.mayEnrol();
        var journey = guiding.hold(by, journeyId);
        if (journey.status() == Status.STOPPED || journey.status() == Status.WITHDRAWN) {
            throw new Refusal.Conflict("This journey has ended, so there is nothing to invite to any more.");
        }
        return journey;
    }

    private void renewed(Actor by, Journey journey, String words, Instant now) {
        if (!journey.standing().hasEnded()) guiding.tell(by, journey, new Event.Renewed(now));
        activities.record(by, "journey.invited", journey.id(), words);
    }
}
