package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An invitation is taken back before anybody has heard of it: its journey ends where it began, and nobody is told. */
@Service
@Transactional
class Uninviting {

    private final Guiding guiding;
    private final History history;
    private final Links links;
    private final Clock clock;

    Uninviting(Guiding guiding, History history, Links links, Clock clock) {
        this.guiding = guiding;
        this.history = history;
        this.links = links;
        this.clock = clock;
    }

    /** Whoever calls this has held back the letter. */
    void takeBack(Actor by, UUID journeyId) {
        by.mayEnrol();
        var journey = guiding.hold(by, journeyId);
        if (links.of(by.accountId(), journeyId).stream().anyMatch(link -> link.openedAt() != null)) {
            throw new Refusal.Conflict("They have opened their link already.");
        }
        var isUntouched = history.of(by.accountId(), journeyId).stream()
                .allMatch(it -> it.kind() == Entry.Kind.STARTED || it.kind() == Entry.Kind.OPENED);
        if (!isUntouched) throw new Refusal.Conflict("The journey has gone on since.");
        var now = clock.instant();
        links.revoke(by, journeyId, now);
        guiding.tell(by, journey, new Event.TakenBack(now));
    }
}
