package enfilade.journey;

import enfilade.account.AccountId;
import enfilade.agent.Question;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A journey that is told what happens and asks the rules, with no database: an hour passes with every event. */
final class Rehearsed {

    static final Question A_QUESTION = new Question("How would you keep this fast?", null, null, null, null);

    final FrozenRevision revision;
    private final Runner runner;
    private final List<Take> takes = new ArrayList<>();
    private Instant clock = Instant.parse("2026-11-24T08:00:00Z");
    private Standing standing;

    private Rehearsed(FrozenRevision revision, Runner runner) {
        this.revision = revision;
        this.runner = runner;
        standing = Rules.before(revision, clock);
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
        change(take -> take(take, isPractice ? State.COMPLETED : State.IN_PROGRESS, clock, null, false, null));
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
        change(take -> take(take, State.COMPLETED, take.handedInAt(), number, passed, word));
        return happens(new Event.Judged(clock, door().id(), newest().session(), UUID.randomUUID()));
    }

    Rehearsed cannotBeScored() {
        change(take -> take(take, State.COMPLETED, take.handedInAt(), null, false, null));
        return happens(new Event.Judged(clock, door().id(), newest().session(), UUID.randomUUID()));
    }

    Rehearsed fails() {
        change(take -> take(take, State.FAILED, take.handedInAt(), null, false, null));
        return happens(new Event.Failed(clock, door().id(), newest().session()));
    }

    Rehearsed calledOff() {
        change(take -> take(take, State.CANCELLED, take.handedInAt(), null, false, null));
        return happens(new Event.Cancelled(clock, door().id(), takes.getLast().session()));
    }

    /** Another take begins at the open door. */
    Rehearsed triesAgain() {
        return happens(opened(door()));
    }

    Rehearsed runsOut() {
        return happens(new Event.RanOut(clock));
    }

    Rehearsed hasALinkAgain() {
        return happens(new Event.Renewed(clock));
    }

    Rehearsed asks() {
        return happens(new Event.Asked(clock, "May I talk to somebody?"));
    }

    Rehearsed withdraws() {
        return happens(new Event.Withdrew(clock));
    }

    Rehearsed decided(Decision.Kind kind) {
        return decided(kind, null);
    }

    Rehearsed decided(Decision.Kind kind, @Nullable String recommendation) {
        return happens(new Event.Decided(clock, new Decision(UUID.randomUUID(), new AccountId(UUID.randomUUID()),
                UUID.randomUUID(), door().id(), null, kind, standing.waitingFor(), "Because", recommendation, null,
                null, UUID.randomUUID(), "Rui", 0, clock)));
    }

    Rehearsed happens(Event event) {
        var before = standing;
        var next = Rules.after(revision, standing, takes, event);
        standing = next.standing();
        clock = clock.plus(Duration.ofHours(1));
        if (!before.stage().equals(standing.stage())) leave(before.stage());
        next.opens().ifPresent(door -> happens(opened(door)));
        return this;
    }

    Standing standing() {
        return standing;
    }

    FrozenStage door() {
        return revision.stage(standing.stage());
    }

    List<Take> takes() {
        return List.copyOf(takes);
    }

    Instant clock() {
        return clock;
    }

    Take newest() {
        return takes.stream().filter(it -> it.stage().equals(door().id()) && it.state() != State.CANCELLED)
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

    private Event.Opened opened(FrozenStage door) {
        var attempt = (int) takes.stream().filter(it -> it.stage().equals(door.id())).count() + 1;
        var who = door.kind().isForReviewers() ? Runner.NOBODY : runner;
        takes.add(new Take(UUID.randomUUID(), door.id(), attempt, State.SCHEDULED, who, null, null, null, false, null));
        return new Event.Opened(clock, door.id(), takes.getLast().session(), who);
    }

    private void leave(UUID stage) {
        takes.replaceAll(it -> it.stage().equals(stage) && !it.hasEnded() && !it.isHandedIn()
                ? take(it, State.CANCELLED, null, null, false, null) : it);
    }

    private void change(UnaryOperator<Take> how) {
        var newest = newest();
        takes.set(takes.indexOf(newest), how.apply(newest));
    }

    private Take take(Take it, State state, @Nullable Instant handedIn, @Nullable BigDecimal overall, boolean passed,
                      @Nullable Recommendation word) {
        return new Take(it.session(), it.stage(), it.attempt(), state, it.runner(), handedIn,
                state.hasEnded() ? clock : null, overall, passed, word);
    }
}
