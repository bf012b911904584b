package enfilade.journey;

import enfilade.account.AccountId;
import enfilade.agent.Question;
import enfilade.evaluation.Allowance;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journey that is told what happens and asks the rules, with no database: an hour passes with every event. */
final class Rehearsed {

    static final Question A_QUESTION = new Question("How would you keep this fast?", null, null, null, null);

    FrozenRevision revision;
    private final FrozenRevision plain;
    private final Shelf shelf;
    private Instant clock = Instant.parse("2026-11-24T08:00:00Z");
    private Standing standing;
    private @Nullable Taken last;

    /** A decision that could still be taken back, and what there was before it. */
    private record Taken(Decision decision, Standing before, List<Take> takes) {}

    private Rehearsed(FrozenRevision revision, Runner runner) {
        this.revision = revision;
        plain = revision;
        shelf = new Shelf(runner);
        standing = Rules.before(revision, clock);
    }

    /** From now on they have so many more takes than the doors give, and more time than before or not. */
    Rehearsed isAllowed(int takes, boolean moreTime) {
        revision = plain.allowing(new Allowance(BigDecimal.ONE, takes, 0));
        return happens(new Event.LookedAgain(clock, moreTime));
    }

    /** It has begun; nothing is there that could hold a conversation or judge. */
    static Rehearsed of(FrozenRevision revision) {
        return of(revision, Runner.NOBODY);
    }

    static Rehearsed of(FrozenRevision revision, Runner runner) {
        var it = new Rehearsed(revision, runner);
        it.happens(new Event.Started(it.clock));
        return it;
    }

    Rehearsed handsIn() {
        var isPractice = door().kind() == Kind.PRACTICE_SESSION;
        shelf.handIn(newest(), isPractice ? State.COMPLETED : State.IN_PROGRESS, clock);
        return happens(new Event.HandedIn(clock, door().id(), newest().session()));
    }

    /** The newest take is scored; whether it passes is what the mark of the door says. */
    Rehearsed scored(String overall) {
        return scored(overall, null);
    }

    Rehearsed scored(String overall, @Nullable String recommendation) {
        var number = new BigDecimal(overall);
        var passed = door().passMark() == null || number.compareTo(door().passMark()) >= 0;
        var word = recommendation == null ? null : new Recommendation(recommendation, "Rui");
        shelf.end(newest(), State.COMPLETED, clock, number, passed, word);
        return happens(new Event.Judged(clock, door().id(), newest().session(), UUID.randomUUID()));
    }

    Rehearsed cannotBeScored() {
        shelf.end(newest(), State.COMPLETED, clock, null, false, null);
        return happens(new Event.Judged(clock, door().id(), newest().session(), UUID.randomUUID()));
    }

    Rehearsed fails() {
        shelf.end(newest(), State.FAILED, clock, null, false, null);
        return happens(new Event.Failed(clock, door().id(), newest().session()));
    }

    Rehearsed calledOff() {
        shelf.end(newest(), State.CANCELLED, clock, null, false, null);
        return happens(new Event.Cancelled(clock, door().id(), takes().getLast().session()));
    }

    /** Another take begins at the open door. */
    Rehearsed triesAgain() {
        return happens(shelf.opened(door(), clock));
    }

    Rehearsed runsOut() {
        return happens(new Event.RanOut(clock));
    }

    Rehearsed hasALinkAgain() {
        return happens(new Event.Renewed(clock));
    }

    Rehearsed asks() {
        return happens(new Event.Asked(clock, "May I talk to somebody?", Petition.Kind.PERSON));
    }

    Rehearsed withdraws() {
        return happens(new Event.Withdrew(clock));
    }

    Rehearsed decided(Decision.Kind kind) {
        return decided(kind, null);
    }

    Rehearsed decided(Decision.Kind kind, @Nullable String recommendation) {
        var decision = new Decision(UUID.randomUUID(), new AccountId(UUID.randomUUID()), UUID.randomUUID(), door().id(),
                null, kind, standing.waitingFor(), "Because", recommendation, null, null, UUID.randomUUID(), "Rui", 0,
                clock);
        var taken = new Taken(decision, standing, takes());
        happens(new Event.Decided(clock, decision));
        last = taken;
        return this;
    }

    /** The last decision is taken back: what it opened is called off, and what it closed goes on in another take. */
    Rehearsed takesItBack() {
        var taken = Objects.requireNonNull(last);
        var opened = takes().stream().map(Take::session).filter(id -> !Shelf.has(taken.takes(), id)).toList();
        var closed = takes().stream().filter(it -> it.hasEnded() && taken.takes().stream()
                .anyMatch(then -> then.session().equals(it.session()) && !then.hasEnded())).map(Take::session)
                .findAny();
        happens(new Event.Undone(clock, taken.decision(), taken.before(), opened, closed.orElse(null)));
        shelf.callOff(opened, clock);
        return closed.map(id -> happens(shelf.resumed(id, taken.takes(), clock))).orElse(this);
    }

    boolean canTakeItBack() {
        return last != null;
    }

    Rehearsed happens(Event event) {
        last = null;
        var before = standing;
        var next = Rules.after(revision, standing, takes(), event);
        standing = next.standing();
        clock = clock.plus(Duration.ofHours(1));
        if (!before.stage().equals(standing.stage()) || standing.hasEnded()) shelf.leave(before.stage(), clock);
        next.opens().ifPresent(door -> happens(shelf.opened(door, clock)));
        return this;
    }

    Standing standing() {
        return standing;
    }

    FrozenStage door() {
        return revision.stage(standing.stage());
    }

    List<Take> takes() {
        return shelf.takes();
    }

    Instant clock() {
        return clock;
    }

    Take newest() {
        return takes().stream().filter(it -> it.stage().equals(door().id()) && it.state() != State.CANCELLED)
                .reduce((one, later) -> later).orElseThrow();
    }

    /** Short enough to compare: "Technical WAITING APPROVAL". */
    String state() {
        var reason = standing.waitingFor();
        return door().name() + " " + standing.status() + (reason == null ? "" : " " + reason);
    }

    static String at(String door, Status status) {
        return door + " " + status;
    }

    static String at(String door, Reason reason) {
        return door + " " + Status.WAITING + " " + reason;
    }
}
