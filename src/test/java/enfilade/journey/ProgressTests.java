package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Corridor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Counting;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.journey.Progress.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How each door looks from a journey, wherever that stands. */
class ProgressTests {

    @Test
    void theFirstDoorIsOpenAndTheOthersAreAhead() {
        assertThat(marks(begun())).isEqualTo("OPEN AHEAD AHEAD");
    }

    @Test
    void aDoorPassedIsPassedAndTheNextOneIsOpen() {
        assertThat(marks(begun().handsIn().scored("70"))).isEqualTo("PASSED OPEN AHEAD");
    }

    @Test
    void whatWasPassedByAWordAndNotByTheMarkSaysSo() {
        var pia = begun().handsIn().scored("30");
        assertThat(marks(pia)).isEqualTo("WAITING AHEAD AHEAD");

        assertThat(marks(pia.decided(Decision.Kind.ADVANCE))).isEqualTo("BELOW_MARK OPEN AHEAD");
    }

    @Test
    void aDoorThatNobodyWentThroughIsDone() {
        assertThat(marks(begun().runsOut().decided(Decision.Kind.ADVANCE))).isEqualTo("DONE OPEN AHEAD");
    }

    @Test
    void practiceIsDoneWhateverCameOfIt() {
        var pia = Rehearsed.of(Corridor.of(Sketch.of("Try").kind(Kind.PRACTICE_SESSION).mark("60"), task("Task")));

        assertThat(marks(pia.handsIn())).isEqualTo("DONE OPEN");
    }

    @ParameterizedTest
    @EnumSource(value = Standing.Reason.class)
    void whateverItWaitsForTheDoorWaits(Standing.Reason reason) {
        var revision = corridor();
        var now = Standing.active(revision.first().id(), Instant.EPOCH).waiting(reason, Instant.EPOCH);

        assertThat(Progress.of(revision, now, List.of())).extracting(Progress::mark)
                .containsExactly(Mark.WAITING, Mark.AHEAD, Mark.AHEAD);
    }

    @Test
    void theOpenDoorSaysHowFarTheTakeIs() {
        var revision = corridor();
        var now = Standing.active(revision.first().id(), Instant.EPOCH);

        assertThat(first(revision, now)).isEqualTo(Mark.OPEN);
        assertThat(first(revision, now, State.SCHEDULED)).isEqualTo(Mark.OPEN);
        assertThat(first(revision, now, State.IN_PROGRESS)).isEqualTo(Mark.IN_PROGRESS);
        assertThat(first(revision, now, State.FAILED)).isEqualTo(Mark.OPEN);
        assertThat(first(revision, now, State.COMPLETED)).isEqualTo(Mark.OPEN);
        assertThat(first(revision, now, State.COMPLETED, State.IN_PROGRESS)).isEqualTo(Mark.IN_PROGRESS);
        assertThat(first(revision, now, State.IN_PROGRESS, State.CANCELLED)).isEqualTo(Mark.IN_PROGRESS);
    }

    @Test
    void whatIsHandedInIsBeingJudged() {
        assertThat(marks(Rehearsed.of(corridor(), Runner.SCRIPTED).handsIn())).isEqualTo("JUDGING AHEAD AHEAD");
    }

    @Test
    void afterTheEndNothingIsOpen() {
        assertThat(marks(begun().withdraws())).isEqualTo("DONE AHEAD AHEAD");
        assertThat(marks(begun().handsIn().scored("30").decided(Decision.Kind.STOP)))
                .isEqualTo("BELOW_MARK AHEAD AHEAD");
        assertThat(marks(begun().handsIn().scored("70").handsIn().scored("70").handsIn().scored("70")))
                .isEqualTo("PASSED PASSED PASSED");
    }

    @Test
    void theTakeThatCountsSpeaksForTheDoor() {
        var pia = Rehearsed.of(Corridor.of(task("Task").retakes(2, 0).counting(Counting.LATEST), task("Next")));
        pia.handsIn().scored("30").triesAgain().handsIn().scored("90");

        var first = Progress.of(pia.revision, pia.standing(), pia.takes()).getFirst();

        assertThat(first.mark()).isEqualTo(Mark.PASSED);
        assertThat(first.attempts()).isEqualTo(2);
        assertThat(first.counting()).map(Take::attempt).contains(2);
        assertThat(first.newest()).map(Take::attempt).contains(2);
    }

    @Test
    void whatFailedByOurFaultOrWasCalledOffIsNoAttempt() {
        var pia = begun().fails().decided(Decision.Kind.GRANT_ATTEMPT).triesAgain().calledOff();

        var first = Progress.of(pia.revision, pia.standing(), pia.takes()).getFirst();

        assertThat(first.attempts()).isZero();
        assertThat(first.here()).extracting(Take::state).containsExactly(State.FAILED);
        assertThat(first.isCurrent(pia.standing())).isTrue();
    }

    @Test
    void whatIsSealedTellsTheDoorAndItsTakesAndNothingOfTheScore() {
        var pia = begun().handsIn().scored("30");

        var sealed = Progress.of(pia.revision, pia.standing(), pia.takes()).getFirst().sealed();

        assertThat(sealed.mark()).isEqualTo(Mark.WAITING);
        assertThat(sealed.attempts()).isEqualTo(1);
        assertThat(sealed.counting()).isEmpty();
        assertThat(sealed.here()).hasSize(1).allMatch(it -> it.overall() == null && !it.passed());
    }

    private static Mark first(FrozenRevision revision, Standing now, State... states) {
        var takes = new ArrayList<Take>();
        for (var state : states) {
            takes.add(new Take(UUID.randomUUID(), now.stage(), takes.size() + 1, state, Runner.NOBODY, null, null, null,
                    false, null));
        }
        return Progress.of(revision, now, takes).getFirst().mark();
    }

    private static Rehearsed begun() {
        return Rehearsed.of(corridor());
    }

    private static FrozenRevision corridor() {
        return Corridor.of(task("Task"), task("Second"), task("Third"));
    }

    private static Sketch task(String name) {
        return Sketch.of(name).kind(Kind.ASYNC_ASSESSMENT).mark("60").then(Automation.AUTO_ADVANCE);
    }

    private static String marks(Rehearsed pia) {
        return Progress.of(pia.revision, pia.standing(), pia.takes()).stream().map(it -> it.mark().name())
                .collect(Collectors.joining(" "));
    }
}
