package enfilade.review;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Decision;
import enfilade.journey.Decision.Kind;
import enfilade.journey.Decisions;
import enfilade.journey.Event;
import enfilade.journey.Guiding;
import enfilade.journey.History;
import enfilade.journey.Journey;
import enfilade.journey.Undoing;
import enfilade.session.Asked;
import enfilade.session.Scorecards;
import enfilade.session.Seal;
import enfilade.session.Session;
import enfilade.session.Sessions;
import enfilade.web.Choice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person decides what becomes of a journey, or takes such a decision back. */
@Service
@Transactional
public class Reviewing {

    private final Guiding guiding;
    private final Decisions decisions;
    private final History history;
    private final FrozenRevisions revisions;
    private final Sessions sessions;
    private final Scorecards scorecards;
    private final Clock clock;

    Reviewing(Guiding guiding, Decisions decisions, History history, FrozenRevisions revisions, Sessions sessions,
              Scorecards scorecards, Clock clock) {
        this.guiding = guiding;
        this.decisions = decisions;
        this.history = history;
        this.revisions = revisions;
        this.sessions = sessions;
        this.scorecards = scorecards;
        this.clock = clock;
    }

    /**
     * Pressed twice by the same person it is one decision; of two people the second hears who was faster.
     *
     * @param seen how many entries the history had that they looked at; null decides about whatever stands there now
     */
    public Decision decide(Actor by, UUID journeyId, Decision.Draft draft, @Nullable Integer seen) {
        by.mayReview();
        var journey = guiding.hold(by, journeyId);
        var revision = revisions.of(by.accountId(), journey.revisionId());
        var stage = revision.stage(journey.stageId());
        Asked.refuseStrangers(by, stage);
        if (seen != null && seen != journey.entries()) {
            return decisions.at(by.accountId(), journeyId, seen).filter(it -> isTheSame(it, by, draft))
                    .orElseThrow(() -> new Refusal.Conflict(
                            "This has changed since you looked. Look again; nothing was decided."));
        }
        refuseBlindness(by, journey, stage, draft.kind());
        refuseWhatDoesNotFit(journey, draft.kind());
        refuseAnotherWord(revision, draft);
        var now = clock.instant();
        refuseThePast(draft, now);
        var decision = new Decision(UUID.randomUUID(), by.accountId(), journeyId, stage.id(), latest(journey, stage),
                draft.kind(), journey.waitingFor(), draft.reason(), draft.recommendation(), draft.until(),
                journey.deadlineAt(), by.id(), by.name(), journey.entries(), now);
        decisions.add(decision);
        guiding.tell(by, journey, new Event.Decided(now, decision));
        return decision;
    }

    /** What was decided did not happen; what it opened is called off. */
    public void undo(Actor by, UUID journeyId, UUID decisionId) {
        by.mayReview();
        var journey = guiding.hold(by, journeyId);
        var decision = decisions.of(by.accountId(), journeyId, decisionId);
        var revision = revisions.of(by.accountId(), journey.revisionId());
        Asked.refuseStrangers(by, revision.stage(decision.stageId()));
        var now = clock.instant();
        var undoing = Undoing.of(decision, journey, history.of(by.accountId(), journeyId), now);
        if (undoing.isDone()) return;
        if (isBegun(decision, undoing, journey, sessions.ofJourney(by.accountId(), journeyId))) {
            throw new Refusal.Conflict("The journey has gone on to its next session. " + Undoing.instead(journey));
        }
        undoing.refuse();
        guiding.tell(by, journey, new Event.Undone(now, decisionId, undoing.before(), decision.deadline(),
                undoing.opened()));
    }

    /** Whether somebody has begun what it opened, or what stood there already and could go on because of it. */
    static boolean isBegun(Decision decision, Undoing undoing, Journey journey, List<Session> all) {
        return all.stream().filter(Session::hasBegun).anyMatch(it -> undoing.opened().contains(it.id())
                || it.stageId().equals(journey.stageId()) && it.startedAt().isAfter(decision.at()));
    }

    private static boolean isTheSame(Decision it, Actor by, Decision.Draft draft) {
        return it.memberId().equals(by.id()) && it.kind() == draft.kind();
    }

    private void refuseBlindness(Actor by, Journey journey, FrozenStage stage, Kind kind) {
        if (kind.isBlind() || !Seal.isOn(journey, stage)) return;
        var ids = sessions.ofJourney(by.accountId(), journey.id()).stream()
                .filter(it -> it.stageId().equals(stage.id())).map(Session::id).toList();
        var filed = scorecards.of(by.accountId(), ids);
        if (filed.isEmpty() || Seal.hides(by, journey, stage, filed)) {
            throw new Refusal.Conflict(stage.name() + " is sealed: give your own score first, then decide.");
        }
    }

    private static void refuseWhatDoesNotFit(Journey journey, Kind kind) {
        if (kind.fits(journey.standing())) return;
        var fitting = Kind.fitting(journey.standing());
        throw new Refusal.Conflict(fitting.isEmpty() ? "This journey has ended; there is nothing to decide any more."
                : "That does not fit how this journey stands. What would: "
                        + fitting.stream().map(Choice::wire).collect(Collectors.joining(", ")) + ".");
    }

    private static void refuseAnotherWord(FrozenRevision revision, Decision.Draft draft) {
        if (draft.recommendation() != null && !revision.words().contains(draft.recommendation())) {
            throw new Refusal.Invalid(List.of(new Issue("recommendation", "invalid",
                    "It is one of: " + String.join(", ", revision.words()) + ".")));
        }
    }

    private static void refuseThePast(Decision.Draft draft, Instant now) {
        if (draft.until() != null && !draft.until().isAfter(now)) {
            throw new Refusal.Invalid(List.of(new Issue("until", "out_of_range",
                    "Choose a time that is still to come.")));
        }
    }

    private @Nullable UUID latest(Journey journey, FrozenStage stage) {
        return sessions.ofJourney(journey.accountId(), journey.id()).stream()
                .filter(it -> it.stageId().equals(stage.id())).map(Session::id).reduce((one, later) -> later)
                .orElse(null);
    }
}
