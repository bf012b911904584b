package enfilade.session;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Visitor;
import enfilade.activity.Activities;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Take.State;
import enfilade.evaluation.Take;
import enfilade.journey.Doors;
import enfilade.journey.Event;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.OwnPaths;
import enfilade.journey.Rules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a participant does at their door: begin, hand in, ask for a person, withdraw. */
@Service
@Transactional
public class Attending {

    private final Sessions sessions;
    private final OwnPaths paths;
    private final Guiding guiding;
    private final Doors doors;
    private final Judging judging;
    private final Activities activities;
    private final Clock clock;

    Attending(Sessions sessions, OwnPaths paths, Guiding guiding, Doors doors, Judging judging,
              Activities activities, Clock clock) {
        this.sessions = sessions;
        this.paths = paths;
        this.guiding = guiding;
        this.doors = doors;
        this.judging = judging;
        this.activities = activities;
        this.clock = clock;
    }

    /** Begins, comes back, or tries again; begun twice it is the same session. */
    public Session begin(Visitor visitor, UUID stageId, boolean consents) {
        var by = visitor.actor();
        var journey = held(visitor, by);
        var stage = paths.of(journey).stage(stageId);
        var here = takes(journey, stage);
        var now = clock.instant();
        Gate.refuseAClosedDoor(journey, stage, here, now);
        Gate.refuseTheLate(journey, stage.id(), now);
        if (!here.isEmpty() && here.getLast().state() == State.IN_PROGRESS) {
            return sessions.of(by.accountId(), here.getLast().session());
        }
        if (stage.consentText() != null && !consents) {
            throw new Refusal.Invalid(List.of(new Issue("consent", "required", "Agree before you begin, or ask us.")));
        }
        var session = next(by, journey, stage, here, now);
        var begun = sessions.save(session.started(consents, now));
        activities.record(by, "session.started", begun.id(), "Began " + stage.name());
        if (journey.stageId().equals(stageId)) guiding.touch(by, guiding.hold(by, journey.id()), now);
        return begun;
    }

    /** Done: a written task is handed in, a round of practice is over. Pressed twice it happens once. */
    public Session handIn(Visitor visitor, UUID sessionId) {
        var by = visitor.actor();
        var journey = held(visitor, by);
        var session = ofTheirs(visitor, sessionId);
        if (session.handedInAt() != null) return session;
        var now = clock.instant();
        Gate.refuseUnlessUnderWay(journey, session, now);
        var stage = paths.of(journey).stage(session.stageId());
        var isPractice = stage.kind() == Stage.Kind.PRACTICE_SESSION && !session.runner().isThere();
        var done = sessions.save(isPractice ? session.handedIn(now).ended(State.COMPLETED, now)
                : session.handedIn(now));
        if (isPractice) activities.record(by, "session.completed", done.id(), "Completed " + stage.name());
        guiding.tell(by, journey, new Event.HandedIn(now, stage.id(), done.id()));
        judging.order(by, done);
        return done;
    }

    /**
     * The participant does not want to go on. Only they can say so; and as long as they have not been told that it has
     * ended otherwise, it ends by that.
     */
    public void withdraw(Visitor visitor) {
        var by = visitor.actor();
        var journey = held(visitor, by);
        var now = clock.instant();
        var isOver = journey.standing().hasEnded() && journey.isTold(now);
        if (!isOver) guiding.tell(by, journey, new Event.Withdrew(now));
    }

    /** The session as whoever works in it holds it; refused when nothing can be written there any more. */
    public Session atWork(Visitor visitor, UUID sessionId) {
        var now = clock.instant();
        var journey = held(visitor, visitor.actor());
        var session = ofTheirs(visitor, sessionId);
        Gate.refuseUnlessUnderWay(journey, session, now);
        if (journey.stageId().equals(session.stageId())) guiding.touch(visitor.actor(), journey, now);
        return session;
    }

    /** From when on another take may begin; empty when there is none to be had, or one is open already. */
    public static Optional<Instant> tryAgainFrom(Journey journey, FrozenStage stage, List<Take> here) {
        if (here.isEmpty() || !here.getLast().hasEnded()) return Optional.empty();
        var last = here.getLast();
        var isFree = journey.granted() || last.state() == State.FAILED;
        if (isFree) return Optional.of(Instant.EPOCH);
        if (!Rules.mayTryAgain(stage, here) && !(stage.kind() == Stage.Kind.PRACTICE_SESSION && stage.allowRetake())) {
            return Optional.empty();
        }
        var ended = last.endedAt() == null ? Instant.EPOCH : last.endedAt();
        return Optional.of(ended.plus(Duration.ofHours(stage.retakeWaitHours())));
    }

    /** Whether practice may go on behind a door that counts as done. */
    static boolean isAnotherRound(Journey journey, FrozenStage stage, List<Take> here) {
        return stage.kind() == Stage.Kind.PRACTICE_SESSION && stage.allowRetake()
                && here.stream().anyMatch(Take::isCompleted) && !journey.status().isEarly();
    }

    private Session next(Actor by, Journey journey, FrozenStage stage, List<Take> here, Instant now) {
        if (!here.isEmpty() && !here.getLast().hasEnded()) {
            return sessions.of(by.accountId(), here.getLast().session());
        }
        var opened = doors.open(by, journey, stage, now);
        if (journey.stageId().equals(stage.id())) guiding.tell(by, journey, opened);
        return sessions.of(by.accountId(), opened.session());
    }

    /** Whether the journey lets its participant through that door now, for the first time or for another round. */
    static boolean isOpen(Journey journey, FrozenStage stage, List<Take> here) {
        return isAnotherRound(journey, stage, here)
                || journey.stageId().equals(stage.id()) && journey.standing().isActive();
    }

    /** Whether what was begun at that door can go on: at the open door, and in a round of practice beside it. */
    static boolean isAtWork(Journey journey, UUID stage) {
        var isRound = !journey.stageId().equals(stage) || journey.standing().hasEnded();
        return isRound || journey.standing().isActive();
    }

    /** Whether somebody writes at this door; elsewhere they speak, or there is nothing for them to do. */
    static boolean isWritten(FrozenStage stage) {
        return stage.kind() == Stage.Kind.ASYNC_ASSESSMENT;
    }

    private Journey held(Visitor visitor, Actor by) {
        if (!visitor.mayAct(clock.instant())) {
            throw new Refusal.Conflict("This link does not work any more. Ask the team for another one.");
        }
        return guiding.hold(by, visitor.journeyId());
    }

    /** Whoever still has the page of a session that was closed goes on in the one that took its place. */
    private Session ofTheirs(Visitor visitor, UUID sessionId) {
        var all = sessions.ofJourney(visitor.accountId(), visitor.journeyId());
        var session = all.stream().filter(it -> it.id().equals(sessionId)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("session"));
        return all.stream().filter(it -> sessionId.equals(it.resumes()) && it.isUnderWay()).findFirst()
                .orElse(session);
    }

    private List<Take> takes(Journey journey, FrozenStage stage) {
        return Rules.at(stage, doors.takes(journey.accountId(), journey.id()));
    }
}
