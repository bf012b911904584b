package enfilade.session;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Take.State;
import enfilade.journey.Event;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.session.Scorecards.Filed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A scorecard arrives: it is kept beside those that are there, and the journey is looked at again. */
@Service
@Transactional
public class Scoring {

    static final int LONGEST_REASON = 4_000;

    /** What somebody is told who scores again without saying why. */
    public static final String NO_REASON = "Say why it needs another score; the one that is there stays beside yours.";

    private final Sessions sessions;
    private final Scorecards scorecards;
    private final FrozenRevisions revisions;
    private final Quoting quoting;
    private final Guiding guiding;
    private final Activities activities;
    private final Clock clock;

    Scoring(Sessions sessions, Scorecards scorecards, FrozenRevisions revisions,
            Quoting quoting, Guiding guiding, Activities activities, Clock clock) {
        this.sessions = sessions;
        this.scorecards = scorecards;
        this.revisions = revisions;
        this.quoting = quoting;
        this.guiding = guiding;
        this.activities = activities;
        this.clock = clock;
    }

    /** A person's scorecard. The same one handed in twice is one. */
    public Filed score(Actor by, UUID sessionId, CardDraft draft) {
        by.mayReview();
        var journey = guiding.hold(by, sessions.of(by.accountId(), sessionId).journeyId());
        var session = sessions.of(by.accountId(), sessionId);
        var revision = revisions.of(by.accountId(), session.revisionId());
        var stage = revision.stage(session.stageId());
        Asked.refuseStrangers(by, stage);
        var card = draft.against(revision, stage, quoting.of(session, draft), new Judge.Person(by.id(), by.name()));
        var there = scorecards.of(by.accountId(), List.of(sessionId));
        var own = there.stream().filter(it -> it.isBy(by.id())).toList();
        if (!own.isEmpty() && own.getLast().card().equals(card)) {
            return own.getLast();
        }
        refuseWhatCannotBeScored(session, stage);
        if (!Seal.seen(by, journey, stage, there, clock.instant()).isEmpty()) refuseWithoutReason(draft);
        return filed(by, journey, session, revision, stage, card, draft.reason());
    }

    /** An engine's scorecard: always the first layer, never over a person's, and without what rests on no words. */
    public Filed judged(Actor system, UUID sessionId, Scorecard card) {
        return judged(system, sessionId, card, null);
    }

    /** @param reason why it was judged again, and who asked; null for the first time */
    Filed judged(Actor system, UUID sessionId, Scorecard card, @Nullable String reason) {
        var journey = guiding.hold(system, sessions.of(system.accountId(), sessionId).journeyId());
        var session = sessions.of(system.accountId(), sessionId);
        var revision = revisions.of(system.accountId(), session.revisionId());
        return filed(system, journey, session, revision, revision.stage(session.stageId()),
                quoting.voided(session, card), reason);
    }

    /** It cannot go on, and that was our doing: it costs no attempt and waits for a person. */
    public void failed(Actor system, UUID sessionId) {
        var journey = guiding.hold(system, sessions.of(system.accountId(), sessionId).journeyId());
        var session = sessions.of(system.accountId(), sessionId);
        if (session.hasEnded()) return;
        var now = clock.instant();
        sessions.save(session.ended(State.FAILED, now));
        activities.record(system, "session.failed", sessionId, "Could not go on with a session");
        guiding.tell(system, journey, new Event.Failed(now, session.stageId(), sessionId));
    }

    private Filed filed(Actor by, Journey journey, Session session, FrozenRevision revision, FrozenStage stage,
                        Scorecard card, @Nullable String reason) {
        var now = clock.instant();
        var filed = scorecards.add(session, card, card.passes(stage), reason, revision.number(), now);
        if (!session.hasEnded()) complete(by, session, stage, now);
        activities.record(by, "session.scored", session.id(), "Scored " + stage.name());
        guiding.tell(by, journey, new Event.Judged(now, stage.id(), session.id(), filed.id()));
        return filed;
    }

    private void complete(Actor by, Session session, FrozenStage stage, Instant now) {
        sessions.save(session.ended(State.COMPLETED, now));
        activities.record(by, "session.completed", session.id(), "Completed " + stage.name());
    }

    /** Whoever scores what has been scored says why. Who may not know of the other score yet is not asked. */
    private static void refuseWithoutReason(CardDraft draft) {
        if (draft.reason() == null || draft.reason().isBlank()) {
            throw new Refusal.Invalid(List.of(new Issue("reason", "required", NO_REASON)));
        }
    }

    private static void refuseWhatCannotBeScored(Session session, FrozenStage stage) {
        whyNot(session, stage).ifPresent(why -> {
            throw new Refusal.Conflict(why);
        });
    }

    /** Why a person cannot score a session, if they cannot. */
    public static Optional<String> whyNot(Session session, FrozenStage stage) {
        if (stage.kind() == Stage.Kind.PRACTICE_SESSION) {
            return Optional.of("Practice is not scored: nothing is at stake there.");
        }
        if (session.status() == State.FAILED || session.status() == State.CANCELLED) {
            return Optional.of("This session was not held to its end, so there is nothing to score.");
        }
        var isTheirs = stage.kind() == Stage.Kind.ASYNC_ASSESSMENT || session.runner().isThere();
        var isOpen = isTheirs && session.handedInAt() == null && !session.hasEnded();
        return isOpen ? Optional.of("This has not been handed in yet.") : Optional.empty();
    }
}
