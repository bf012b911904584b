package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.participant.Participants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody sends a participant their link again, gives them another one, or takes it back. */
@Service
@Transactional
public class Linking {

    /** Within that time, sending it again is the same press of a button. */
    private static final Duration ONCE = Duration.ofMinutes(1);

    private final Guiding guiding;
    private final Links links;
    private final Participants participants;
    private final Activities activities;
    private final Clock clock;

    Linking(Guiding guiding, Links links, Participants participants, Activities activities,
            Clock clock) {
        this.guiding = guiding;
        this.links = links;
        this.participants = participants;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * The same link once more; it goes on working for at least the usual time. One that was taken back is replaced.
     * Asked for again within a minute it is the same letter, whoever asks.
     *
     * @return whether it is the same one
     */
    public boolean resend(Actor by, UUID journeyId) {
        var journey = held(by, journeyId);
        var now = clock.instant();
        var until = now.plus(Links.USUAL);
        var current = links.current(by.accountId(), journeyId);
        var lastsLongEnough = current.filter(it -> !it.expiresAt().isBefore(until.minus(ONCE))).isPresent();
        if (lastsLongEnough && links.wentOut(by.accountId(), journeyId, now.minus(ONCE))) return true;
        current.ifPresentOrElse(link -> links.lasts(by, journeyId, link.number(), until),
                () -> links.issue(by, journeyId, until, now));
        renewed(by, journey, current.isPresent() ? "Sent a link again" : "Sent another link", now);
        return current.isPresent();
    }

    /** The link works for a day beyond a moment that was arranged; none is made or sent for that. */
    public void reaches(Actor by, UUID journeyId, Instant arranged) {
        by.mayEnrol();
        links.current(by.accountId(), journeyId).ifPresent(link ->
                links.lasts(by, journeyId, link.number(), arranged.plus(Duration.ofDays(1))));
    }

    /** Another link; the ones before it stop working at once. */
    public void replace(Actor by, UUID journeyId, Duration lasting) {
        replace(by, journeyId, lasting, null);
    }

    /**
     * Pressed twice, or by two who saw the same link, it is replaced once.
     *
     * @param seen the number of the newest link that they looked at; null replaces whatever stands there now
     */
    void replace(Actor by, UUID journeyId, Duration lasting, @Nullable Integer seen) {
        var journey = held(by, journeyId);
        var now = clock.instant();
        if (seen != null && links.newest(by.accountId(), journeyId) != seen) return;
        links.revoke(by, journeyId, now);
        links.issue(by, journeyId, now.plus(lasting), now);
        renewed(by, journey, "Replaced a link", now);
    }

    /** Nobody comes in by a link any more until another one is made. */
    public void revoke(Actor by, UUID journeyId) {
        by.mayEnrol();
        guiding.hold(by, journeyId);
        if (links.current(by.accountId(), journeyId).isEmpty()) return;
        links.revoke(by, journeyId, clock.instant());
        activities.record(by, "journey.link_revoked", journeyId, "Took back a link");
    }

    /** Completed journeys keep their link: the participant reads there how it ended. */
    private Journey held(Actor by, UUID journeyId) {
        by.mayEnrol();
        var journey = guiding.hold(by, journeyId);
        if (journey.status().isEarly()) {
            throw new Refusal.Conflict("This journey has ended, so there is nothing to invite to any more.");
        }
        if (participants.of(by, journey.participantId()).isArchived()) {
            throw new Refusal.Conflict("This participant is archived. Restore them before they get a link again.");
        }
        return journey;
    }

    private void renewed(Actor by, Journey journey, String words, Instant now) {
        if (!journey.standing().hasEnded()) guiding.tell(by, journey, new Event.Renewed(now));
        activities.record(by, "journey.invited", journey.id(), words);
    }
}
