package enfilade.review;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Take.State;
import enfilade.evaluation.Take;
import enfilade.journey.Decision.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Decisions;
import enfilade.journey.Doors;
import enfilade.journey.Entry;
import enfilade.journey.Event;
import enfilade.journey.Guiding;
import enfilade.journey.History;
import enfilade.journey.Journey;
import enfilade.journey.Paths;
import enfilade.journey.Rules;
import enfilade.journey.Standing;
import enfilade.journey.Starting;
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

    static final String MISFIT = "That does not fit how this journey stands.";
    /** What programs are told besides, and by what a decision that fits another time is known. */
    static final Issue MISFITS = new Issue("decision", "misfit", MISFIT);

    private final Guiding guiding;
    private final Decisions decisions;
    private final History history;
    private final Paths paths;
    private final Starting starting;
    private final Doors doors;
    private final Sessions sessions;
    private final Scorecards scorecards;
    private final Clock clock;

    Reviewing(Guiding guiding, Decisions decisions, History history, Paths paths, Starting starting,
              Doors doors, Sessions sessions, Scorecards scorecards, Clock clock) {
        this.guiding = guiding;
        this.decisions = decisions;
        this.history = history;
        this.paths = paths;
        this.starting = starting;
        this.doors = doors;
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
        var revision = paths.of(journey);
        var stage = revision.stage(journey.stageId());
        Asked.refuseStrangers(by, stage);
        if (seen != null && seen != journey.entries()) {
            return decisions.at(by.accountId(), journeyId, seen).filter(it -> isTheSame(it, by, draft))
                    .orElseThrow(() -> new Refusal.Conflict(
                            "This has changed since you looked. Look again; nothing was decided."));
        }
        refuseTheLastWordOfPractice(revision, draft);
        refuseWhatDoesNotFit(told(by, journey, stage, draft.kind()), draft.kind());
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
        var revision = paths.of(journey);
        Asked.refuseStrangers(by, revision.stage(decision.stageId()));
        var now = clock.instant();
        var entries = history.of(by.accountId(), journeyId);
        var all = sessions.ofJourney(by.accountId(), journeyId);
        var undoing = Undoing.of(decision, journey, entries, Session.resumed(all), now);
        if (undoing.isDone()) return;
        if (isBegun(decision, undoing, journey, all)) {
            throw new Refusal.Conflict("A session has begun since. " + Undoing.instead(journey));
        }
        undoing.refuse();
        if (journey.standing().hasEnded() && !undoing.before().hasEnded()) {
            starting.refuseToGoOnBesideAnother(by, journey);
        }
        guiding.tell(by, journey, new Event.Undone(now, decision, undoing.before(), undoing.opened(),
                closed(decision, entries, all)));
    }

    /** Whether somebody has begun what it opened, or what stood there already and could go on because of it. */
    static boolean isBegun(Decision decision, Undoing undoing, Journey journey, List<Session> all) {
        return all.stream().filter(Session::hasBegun).anyMatch(it -> undoing.opened().contains(it.id())
                || it.stageId().equals(journey.stageId()) && it.startedAt().isAfter(decision.at()));
    }

    /** What stood open at the door when it was decided, and was closed by that alone. */
    private static @Nullable UUID closed(Decision decision, List<Entry> entries, List<Session> all) {
        return all.stream().filter(it -> it.id().equals(decision.session()) && it.status() != State.COMPLETED)
                .filter(it -> decision.at().equals(it.endedAt())).map(Session::id)
                .filter(id -> entries.stream().noneMatch(it -> id.equals(it.session()) && it.kind().isEnd()))
                .findFirst().orElse(null);
    }

    private static boolean isTheSame(Decision it, Actor by, Decision.Draft draft) {
        return it.memberId().equals(by.id()) && it.kind() == draft.kind();
    }

    /** Where it stands as they know it: behind a seal it is refused alike whatever came of the door. */
    private Standing told(Actor by, Journey journey, FrozenStage stage, Kind kind) {
        var now = clock.instant();
        var isOver = journey.standing().hasEnded() && kind != Kind.COMPLETE;
        if (isOver || !Seal.isOn(journey, stage, now)) return journey.standing();
        var here = Rules.at(stage, doors.takes(by.accountId(), journey.id()));
        var filed = scorecards.of(by.accountId(), here.stream().map(Take::session).toList());
        var isHidden = Seal.hides(by, journey, stage, filed, now);
        if (Seal.forbids(kind, !filed.isEmpty(), isHidden)) {
            throw new Refusal.Conflict(stage.name() + " is sealed: give your own score first, then decide.");
        }
        return isHidden ? journey.standing().sealed(here) : journey.standing();
    }

    private static void refuseWhatDoesNotFit(Standing told, Kind kind) {
        if (kind.fits(told)) return;
        var fitting = Kind.fitting(told).stream().map(Choice::wire).collect(Collectors.joining(", "));
        throw new Refusal.Conflict(fitting.isEmpty() ? "This journey has ended; there is nothing to decide any more."
                : MISFIT + " What would: " + fitting + ".", fitting.isEmpty() ? List.of() : List.of(MISFITS));
    }

    private static void refuseTheLastWordOfPractice(FrozenRevision revision, Decision.Draft draft) {
        if (revision.isAssessed() || draft.kind() != Kind.COMPLETE && draft.recommendation() == null) return;
        throw new Refusal.Conflict("Nothing is at stake in practice, so it ends without a recommendation.");
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
                .filter(it -> it.stageId().equals(stage.id()) && it.status() != State.CANCELLED)
                .map(Session::id).reduce((one, later) -> later)
                .orElse(null);
    }
}
