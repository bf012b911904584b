package enfilade.session;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.engine.Engines;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.journey.Doors;
import enfilade.journey.Event;
import enfilade.journey.Journey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Behind each door a session: made when it opens, closed when the journey has left it. */
@Component
class Rooms implements Doors {

    private final Sessions sessions;
    private final WrittenAnswers answers;
    private final Attachments attachments;
    private final Transcripts transcripts;
    private final Hourglasses hourglasses;
    private final Activities activities;
    private final FrozenRevisions revisions;
    private final Engines engines;
    private final JdbcClient db;

    Rooms(Sessions sessions, WrittenAnswers answers, Attachments attachments, Transcripts transcripts,
          Hourglasses hourglasses, Activities activities, FrozenRevisions revisions, Engines engines, JdbcClient db) {
        this.sessions = sessions;
        this.answers = answers;
        this.attachments = attachments;
        this.transcripts = transcripts;
        this.hourglasses = hourglasses;
        this.activities = activities;
        this.revisions = revisions;
        this.engines = engines;
        this.db = db;
    }

    @Override
    public List<Take> takes(AccountId account, UUID journey) {
        return Takes.of(account, journey, db);
    }

    @Override
    public Map<UUID, List<Take>> takes(AccountId account, Collection<UUID> journeys) {
        return Takes.of(account, journeys, db);
    }

    @Override
    public void carry(Actor by, Journey journey, UUID revision, Instant at) {
        at(by, journey.id(), journey.stageId()).stream().filter(it -> !it.hasEnded() && !it.hasBegun())
                .forEach(it -> sessions.save(it.on(revision, at)));
    }

    @Override
    public Event.Opened open(Actor by, Journey journey, FrozenStage door, Instant at) {
        var before = at(by, journey.id(), door.id());
        var session = sessions.save(Session.of(journey, door, next(before), runnerOf(by.accountId(), door), at));
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
        var before = at(by, closed.journeyId(), closed.stageId());
        var session = sessions.save(closed.resumed(next(before), at));
        takeOver(closed, session);
        activities.record(by, "session.created", session.id(), "Opened a session again");
        return new Event.Resumed(at, session.stageId(), session.id());
    }

    @Override
    public void leave(Actor by, Journey journey, Collection<UUID> stages, Instant at) {
        sessions.ofJourney(by.accountId(), journey.id()).stream()
                .filter(it -> stages.contains(it.stageId()) && !it.hasEnded() && it.handedInAt() == null)
                .forEach(it -> close(by, it, at));
    }

    private List<Session> at(Actor by, UUID journey, UUID stage) {
        return sessions.ofJourney(by.accountId(), journey).stream().filter(it -> it.stageId().equals(stage)).toList();
    }

    /** Each session at a door has a number of its own, also those that were called off. */
    private static int next(List<Session> before) {
        return before.stream().mapToInt(Session::attempt).max().orElse(0) + 1;
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
        transcripts.copy(failed, session);
        hourglasses.copy(failed, session);
    }

    private Runner runnerOf(AccountId account, FrozenStage door) {
        return runners(account).apply(door);
    }

    /**
     * Who would hold what happens at a door, if it opened now. Engines are asked about it as it was frozen: none learns
     * what somebody has more of. What the account gives is looked up once for all doors, and only if any needs it.
     */
    Function<FrozenStage, Runner> runners(AccountId account) {
        var means = SingletonSupplier.of(() -> engines.means(account));
        return door -> door.kind().isForReviewers() ? Runner.NOBODY
                : engines.runnerOf(revisions.of(account, door.revision()).stage(door.id()), means.obtain());
    }
}
