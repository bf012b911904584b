package enfilade.session;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Take.State;
import enfilade.evaluation.Take;
import enfilade.journey.Doors;
import enfilade.journey.Event;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.Linking;
import enfilade.journey.OwnPaths;
import enfilade.journey.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody arranges a session for a participant: asks for one, moves it to another time, calls it off. */
@Service
@Transactional
class Scheduling {

    /** @param isNew whether it was arranged by this wish, and not by an earlier one with the same key */
    record Made(Session session, boolean isNew) {}

    private final Sessions sessions;
    private final Ways ways;
    private final OwnPaths paths;
    private final Guiding guiding;
    private final Linking linking;
    private final Doors doors;
    private final Activities activities;
    private final Clock clock;

    Scheduling(Sessions sessions, Ways ways, OwnPaths paths, Guiding guiding, Linking linking,
               Doors doors, Activities activities, Clock clock) {
        this.sessions = sessions;
        this.ways = ways;
        this.paths = paths;
        this.guiding = guiding;
        this.linking = linking;
        this.doors = doors;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * The session that the open door has made, when nobody has asked for it yet, else another one there. The key is
     * looked for again once the journey is held: the same wish may have been fulfilled a moment ago.
     */
    Made schedule(Actor by, Wish wish) {
        by.mayEnrol();
        var known = known(by, wish);
        if (known.isPresent()) return known.get();
        var journey = ways.held(by, wish);
        var fulfilled = known(by, wish);
        if (fulfilled.isPresent()) return fulfilled.get();
        var stage = wish.in(paths.of(journey));
        var now = clock.instant();
        var session = standing(journey, stage).map(it -> replaced(by, journey, stage, it, wish.force(), now))
                .orElseGet(() -> opened(by, journey, stage, now));
        return new Made(booked(by, session, wish.booking(), now), true);
    }

    /** Another time, as long as it has not begun; other notes at any time. */
    Session reschedule(Actor by, UUID sessionId, Booking to) {
        by.mayEnrol();
        var journey = guiding.hold(by, sessions.of(by.accountId(), sessionId).journeyId());
        var session = sessions.of(by.accountId(), sessionId);
        var before = Booking.of(session);
        if (before.equals(to)) return session;
        var now = clock.instant();
        if (!to.isAtTheTimeOf(before)) {
            refuseWhatHasBegun(session, "It keeps its time");
            var checks = new Checks();
            to.refuseWhatIsOutOfReach(now, checks);
            checks.refuse();
            touch(by, journey, session, to, now);
        }
        return sessions.save(session.moved(to, now));
    }

    /** Calls off what has not begun. No attempt is spent, and the door stays open. */
    void cancel(Actor by, UUID sessionId) {
        by.mayEnrol();
        var journey = guiding.hold(by, sessions.of(by.accountId(), sessionId).journeyId());
        var session = sessions.of(by.accountId(), sessionId);
        refuseWhatHasBegun(session, "It cannot be cancelled");
        var stage = paths.of(journey).stage(session.stageId());
        var isForPeople = Rules.isForPeople(stage, takes(journey, stage));
        var now = clock.instant();
        var left = calledOff(by, journey, stage, session, now);
        var after = stands(left, stage) && left.standing().isActive() ? guiding.touch(by, left, now) : left;
        if (isForPeople && stands(after, stage)) open(by, after, stage, now);
    }

    /** What stands there already: taken as it is, put aside, or in the way. */
    private Session replaced(Actor by, Journey journey, FrozenStage stage, Session session, boolean force,
                             Instant now) {
        if (session.hasBegun()) throw Duplicate.of(session, "is under way");
        ways.refuseAClosedDoor(by, journey, stage, takes(journey, stage), now);
        if (session.isUntouched()) return session;
        if (!force) throw Duplicate.of(session, "has not begun yet");
        return open(by, calledOff(by, journey, stage, session, now), stage, now);
    }

    private Session opened(Actor by, Journey journey, FrozenStage stage, Instant now) {
        ways.refuseAClosedDoor(by, journey, stage, takes(journey, stage), now);
        return open(by, journey, stage, now);
    }

    private Session open(Actor by, Journey journey, FrozenStage stage, Instant now) {
        var opened = doors.open(by, journey, stage, now);
        if (journey.stageId().equals(stage.id())) guiding.tell(by, journey, opened);
        return sessions.of(by.accountId(), opened.session());
    }

    private Journey calledOff(Actor by, Journey journey, FrozenStage stage, Session session, Instant now) {
        sessions.save(session.ended(State.CANCELLED, now));
        activities.record(by, "session.cancelled", session.id(), "Called off a session at " + stage.name());
        return guiding.tell(by, journey, new Event.Cancelled(now, stage.id(), session.id()));
    }

    /** Two wishes with one key for two participants hold nothing in common; the key itself lets only one through. */
    private Session booked(Actor by, Session session, Booking booking, Instant now) {
        touch(by, guiding.hold(by, session.journeyId()), session, booking, now);
        try {
            return sessions.save(session.booked(booking, now));
        } catch (DuplicateKeyException other) {
            throw new Refusal.Conflict("Another session was made with this idempotency_key a moment ago. Ask again.");
        }
    }

    /** Nobody is late, nor without a link, before the time that was arranged for them. */
    private void touch(Actor by, Journey journey, Session session, Booking booking, Instant now) {
        if (journey.standing().hasEnded()) return;
        var isHere = journey.stageId().equals(session.stageId()) && journey.standing().isActive();
        var isAhead = booking.at() != null && booking.at().isAfter(now);
        if (isHere) {
            refuseWhatIsTooLate(journey, booking);
            guiding.touch(by, journey, isAhead ? booking.at() : now);
        }
        if (isAhead) linking.reaches(by, journey.id(), booking.at());
    }

    private static void refuseWhatIsTooLate(Journey journey, Booking booking) {
        var deadline = journey.deadlineAt();
        if (booking.at() == null || deadline == null || booking.at().isBefore(deadline)) return;
        throw new Refusal.Invalid(List.of(new Issue("scheduled_at", "out_of_range",
                "Choose a time before this door's deadline, %s, or extend that first.".formatted(deadline))));
    }

    private Optional<Made> known(Actor by, Wish wish) {
        return wish.booking().key() == null ? Optional.empty()
                : sessions.findByAccountIdAndIdempotencyKey(by.accountId(), wish.booking().key())
                        .map(it -> new Made(it, false));
    }

    private Optional<Session> standing(Journey journey, FrozenStage stage) {
        var here = takes(journey, stage);
        return here.isEmpty() || here.getLast().hasEnded() ? Optional.empty()
                : Optional.of(sessions.of(journey.accountId(), here.getLast().session()));
    }

    private static boolean stands(Journey journey, FrozenStage stage) {
        return journey.stageId().equals(stage.id()) && !journey.standing().hasEnded();
    }

    private static void refuseWhatHasBegun(Session session, String consequence) {
        if (session.hasEnded()) throw new Refusal.Conflict("This session is over. " + consequence + ".");
        if (session.hasBegun()) throw new Refusal.Conflict("This session has begun. " + consequence + ".");
    }

    private List<Take> takes(Journey journey, FrozenStage stage) {
        return Rules.at(stage, doors.takes(journey.accountId(), journey.id()));
    }
}
