package enfilade.session;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.engine.Interviewing;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.journey.Doors;
import enfilade.journey.Event;
import enfilade.journey.Journey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Behind each door a session: made when it opens, closed when the journey has left it. */
@Component
class Rooms implements Doors {

    private final Sessions sessions;
    private final WrittenAnswers answers;
    private final Attachments attachments;
    private final Activities activities;
    private final ObjectProvider<Interviewing> engines;
    private final JdbcClient db;

    Rooms(Sessions sessions, WrittenAnswers answers, Attachments attachments, Activities activities,
          ObjectProvider<Interviewing> engines, JdbcClient db) {
        this.sessions = sessions;
        this.answers = answers;
        this.attachments = attachments;
        this.activities = activities;
        this.engines = engines;
        this.db = db;
    }

    @Override
    public List<Take> takes(AccountId account, UUID journey) {
        return Takes.of(account, journey, db);
    }

    @Override
    public Event.Opened open(Actor by, Journey journey, FrozenStage door, Instant at) {
        var before = sessions.ofJourney(by.accountId(), journey.id()).stream()
                .filter(it -> it.stageId().equals(door.id())).toList();
        var attempt = before.stream().mapToInt(Session::attempt).max().orElse(0) + 1;
        var session = sessions.save(Session.of(journey, door.id(), attempt, runnerOf(door), at));
        before.stream().filter(it -> it.status() != State.CANCELLED).reduce((earlier, later) -> later)
                .filter(it -> it.status() == State.FAILED).ifPresent(failed -> takeOver(failed, session));
        activities.record(by, "session.created", session.id(), "Opened " + door.name());
        return new Event.Opened(at, door.id(), session.id(), session.runner());
    }

    @Override
    public void callOff(Actor by, List<UUID> ids, Instant at) {
        ids.stream().map(id -> sessions.of(by.accountId(), id)).filter(it -> !it.hasEnded() && !it.hasBegun())
                .forEach(it -> close(by, it, at));
    }

    @Override
    public Event.Resumed resume(Actor by, UUID id, Instant at) {
        var closed = sessions.of(by.accountId(), id);
        var attempt = sessions.ofJourney(by.accountId(), closed.journeyId()).stream()
                .filter(it -> it.stageId().equals(closed.stageId())).mapToInt(Session::attempt).max().orElse(0) + 1;
        var session = sessions.save(closed.resumed(attempt, at));
        takeOver(closed, session);
        activities.record(by, "session.created", session.id(), "Opened a session again");
        return new Event.Resumed(at, session.stageId(), session.id());
    }

    @Override
    public void leave(Actor by, Journey journey, UUID stage, Instant at) {
        sessions.ofJourney(by.accountId(), journey.id()).stream()
                .filter(it -> it.stageId().equals(stage) && !it.hasEnded() && it.handedInAt() == null)
                .forEach(it -> close(by, it, at));
    }

    /** What has not begun is called off; what was under way could not go on, which was not the participant's doing. */
    private void close(Actor by, Session session, Instant at) {
        var how = session.hasBegun() ? State.FAILED : State.CANCELLED;
        sessions.save(session.ended(how, at));
        activities.record(by, how == State.FAILED ? "session.failed" : "session.cancelled", session.id(),
                how == State.FAILED ? "Closed a session that was under way" : "Called off a session");
    }

    /** It could not go on for our reasons, so nobody writes twice. */
    private void takeOver(Session failed, Session session) {
        answers.copy(failed, session);
        attachments.copy(failed, session);
    }

    /** Who would hold what happens at this door, if it opened now. */
    Runner runnerOf(FrozenStage door) {
        return door.kind().isForReviewers() ? Runner.NOBODY
                : engines.orderedStream().map(engine -> engine.runnerOf(door)).filter(Runner::isThere).findFirst()
                        .orElse(Runner.NOBODY);
    }
}
