package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.engine.Engines;
import enfilade.engine.Listening;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Journey;
import enfilade.journey.Journeys;
import enfilade.journey.OwnPaths;
import enfilade.participant.Allowances;
import enfilade.session.Talk.State;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A participant speaks instead of typing. The recording is kept nowhere and nothing is said for them: its words go back
 * to whoever spoke. While they are found the clock rests, because that time is ours.
 */
@Service
@Transactional
public class Dictating {

    /**
     * Leave for one recording to be listened to.
     *
     * @param language in which the conversation is held, BCP 47
     */
    record Leave(UUID id, UUID session, String language) {}

    private final Attending attending;
    private final Journeys journeys;
    private final OwnPaths paths;
    private final Talks talks;
    private final Hourglasses hourglasses;
    private final Allowances allowances;
    private final Engines engines;
    private final Listening listening;
    private final Clock clock;

    Dictating(Attending attending, Journeys journeys, OwnPaths paths, Talks talks, Hourglasses hourglasses,
              Allowances allowances, Engines engines, Listening listening, Clock clock) {
        this.attending = attending;
        this.journeys = journeys;
        this.paths = paths;
        this.talks = talks;
        this.hourglasses = hourglasses;
        this.allowances = allowances;
        this.engines = engines;
        this.listening = listening;
        this.clock = clock;
    }

    private record Moment(Session session, Instant activeSince, Hourglass glass, String language, Instant now) {}

    /** Refuses when nothing would be listened to now: asked before a recording is taken in. */
    void mayBegin(Visitor visitor, UUID sessionId) {
        moment(visitor, sessionId);
    }

    /** One recording of a conversation at a time, while it is the participant's turn. */
    Leave begin(Visitor visitor, UUID sessionId) {
        var it = moment(visitor, sessionId);
        var id = UUID.randomUUID();
        var glass = it.glass();
        hourglasses.keep(it.session(), glass.seen(it.now(), it.activeSince(), glass.beats())
                .listenedTo(id, it.now()));
        return new Leave(id, it.session().id(), it.language());
    }

    private Moment moment(Visitor visitor, UUID sessionId) {
        var session = attending.atWork(visitor, sessionId);
        var journey = journeys.of(visitor.accountId(), session.journeyId());
        var revision = paths.of(journey);
        var stage = revision.stage(session.stageId());
        if (!Talks.isHeld(session, stage)) throw new Refusal.NotFound("conversation");
        refuseTheDeaf(visitor);
        var now = clock.instant();
        var glass = hourglasses.of(visitor.accountId(), session.id()).orElseGet(() -> Hourglass.turned(now));
        refuseUnlessTheirs(session, journey, stage, glass, now);
        return new Moment(session, journey.standing().since(), glass, revision.language(), now);
    }

    /** Whoever has leave is still listening. */
    void isAtIt(Visitor visitor, Leave leave) {
        hourglasses.stillAsked(visitor.accountId(), leave.session(), leave.id(), clock.instant());
    }

    /** The words are with the participant, or nobody found any: their time goes on from here. */
    void end(Visitor visitor, Leave leave) {
        var session = attending.atWork(visitor, leave.session());
        hourglasses.of(visitor.accountId(), session.id()).filter(it -> leave.id().equals(it.asker()))
                .ifPresent(it -> hourglasses.keep(session, it.heard(clock.instant())));
    }

    private void refuseTheDeaf(Visitor visitor) {
        if (allowances.isTextOnly(visitor.accountId(), visitor.participantId())) {
            throw new Refusal.Conflict("You answer in writing here. Nobody asks you to speak.");
        }
        if (!listening.hears(engines.means(visitor.accountId()))) {
            throw new Refusal.Conflict("Nobody listens here at the moment. Type your answer.");
        }
    }

    private void refuseUnlessTheirs(Session session, Journey journey, FrozenStage stage, Hourglass glass,
                                    Instant now) {
        if (talks.of(session, journey, stage.minutes(), now).state() != State.THEIRS) {
            throw new Refusal.Conflict("It is not your turn yet. Speak when the interviewer has asked.");
        }
        if (glass.isAsked(now)) throw new Refusal.Conflict("What you said before is still being listened to.");
    }
}
