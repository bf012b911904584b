package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who walks is moved to another revision of the same template, and back as long as nothing came of it. */
@Service
@Transactional
public class Moving {

    private final Guiding guiding;
    private final Doors doors;
    private final Paths paths;
    private final History history;
    private final FrozenRevisions revisions;
    private final Clock clock;

    Moving(Guiding guiding, Doors doors, Paths paths, History history, FrozenRevisions revisions, Clock clock) {
        this.guiding = guiding;
        this.doors = doors;
        this.paths = paths;
        this.history = history;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** What {@link Route} says of them, done. What it refuses is refused here. */
    public Journey move(Actor by, UUID journeyId, UUID revisionId) {
        by.mayEnrol();
        var journey = guiding.hold(by, journeyId);
        var to = revisions.of(by.accountId(), revisionId);
        if (!to.templateId().equals(journey.templateId())) throw new Refusal.NotFound("revision");
        var takes = doors.takes(by.accountId(), journeyId);
        var route = Route.of(paths.of(journey), to, journey.standing(), takes);
        if (!route.isPossible()) throw new Refusal.Conflict(String.valueOf(route.no()));
        var now = clock.instant();
        if (route.isOpened()) doors.callOff(by, notBegun(journey, takes), now);
        else doors.carry(by, journey, revisionId, now);
        return tell(by, journey, route.way(), new Event.Moved(now, route.stage(), journey.revisionId(), revisionId,
                route.isOpened(), null, journey.deadlineAt()));
    }

    /** To the revision that it was moved from last, at the door where it stood then. */
    public Journey back(Actor by, UUID journeyId) {
        by.mayEnrol();
        var journey = guiding.hold(by, journeyId);
        var entries = history.of(by.accountId(), journeyId);
        var moved = entries.stream().filter(it -> it.move() != null).reduce((one, later) -> later)
                .orElseThrow(() -> new Refusal.Conflict("This journey was not moved."));
        var later = entries.subList(moved.seq(), entries.size());
        var takes = doors.takes(by.accountId(), journeyId);
        if (later.stream().anyMatch(it -> it.kind() != Entry.Kind.OPENED) || isBegun(later, takes)) {
            throw new Refusal.Conflict("Their journey has gone on since.");
        }
        var now = clock.instant();
        var before = entries.get(moved.seq() - 2).standing();
        doors.callOff(by, later.stream().map(Entry::session).toList(), now);
        var isLost = takes.stream().anyMatch(it -> it.state() == State.CANCELLED && it.stage().equals(before.stage())
                && moved.at().equals(it.endedAt()));
        var from = moved.move().from();
        if (!isLost) doors.carry(by, journey, from, now);
        return tell(by, journey, paths.before(journey, from), new Event.Moved(now, before.stage(),
                journey.revisionId(), from, isLost, before, moved.move().deadline()));
    }

    private Journey tell(Actor by, Journey journey, FrozenRevision way, Event.Moved event) {
        var moved = journey.on(event.to(), event.stage());
        paths.keep(moved, way);
        return guiding.tell(by, moved, event);
    }

    private static List<UUID> notBegun(Journey journey, List<Take> takes) {
        return Rules.at(journey.stageId(), takes).stream().filter(it -> it.state() == State.SCHEDULED)
                .map(Take::session).toList();
    }

    private static boolean isBegun(List<Entry> opened, List<Take> takes) {
        return takes.stream().filter(it -> opened.stream().map(Entry::session).anyMatch(it.session()::equals))
                .anyMatch(it -> it.state() != State.SCHEDULED && it.state() != State.CANCELLED);
    }
}
