package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Corridor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Counting;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every template and whatever happens: two thousand random ways of up to forty steps each. A failure
 * names its seed.
 */
class RulePropertyTests {

    private static final int WAYS = 2_000;
    private static final int STEPS = 40;

    static Stream<Long> seeds() {
        return IntStream.range(0, 20).mapToObj(i -> 20261124L + i);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingAutomaticEverStopsAJourney(long seed) {
        walk(seed, (pia, before, step) -> {
            if (pia.standing().status() == Status.STOPPED && before.status() != Status.STOPPED) {
                assertThat(step.byAPerson()).as(step.name()).isTrue();
            }
            if (pia.standing().status() == Status.WITHDRAWN && before.status() != Status.WITHDRAWN) {
                assertThat(step.name()).isEqualTo("withdraws");
            }
            var word = pia.standing().recommendation();
            if (word != null && word.isDraft()) assertThat(word.word()).isEqualTo(pia.revision.positive());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStateHasANextStepOrAPersonItWaitsFor(long seed) {
        walk(seed, (pia, before, step) -> {
            var now = pia.standing();
            if (now.hasEnded()) return;
            if (now.status() == Status.WAITING) {
                assertThat(Decision.Kind.fitting(now)).as("ways on from %s", pia.state()).isNotEmpty();
                if (now.isWaitingFor(Reason.REVIEW)) {
                    assertThat(Step.isAnythingHere(pia) && !pia.newest().hasEnded()).as("something to score").isTrue();
                }
            } else {
                assertThat(Step.participantCanAct(pia) || Step.engineCanAct(pia))
                        .as("whose turn it is at %s", pia.state()).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void positionsOnlyMoveForwardByOne(long seed) {
        walk(seed, (pia, before, step) -> {
            if (step.name().equals(Step.TAKES_BACK)) return;
            var from = pia.revision.stage(before.stage()).order();
            var to = pia.door().order();
            assertThat(to - from).as("after %s from %s", step.name(), before).isBetween(0, 1);
            if (before.hasEnded()) assertThat(to).isEqualTo(from);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatHasEndedStaysEndedButForItsWord(long seed) {
        walk(seed, (pia, before, step) -> {
            if (!before.hasEnded() || step.name().equals(Step.TAKES_BACK)) return;
            assertThat(pia.standing().status()).isEqualTo(before.status());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsTakenBackNeverHappened(long seed) {
        walk(seed, (pia, before, step) -> {
            if (!step.byAPerson() || !pia.canTakeItBack()) return;
            pia.takesItBack();
            assertThat(pia.standing()).as("after %s was taken back", step.name()).isEqualTo(before);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameAgainChangesNothing(long seed) {
        walk(seed, (pia, before, step) -> {
            if (!Step.isAnythingHere(pia) || pia.standing().hasEnded() || !pia.newest().isCompleted()) return;
            if (pia.door().kind() == Kind.PRACTICE_SESSION || isGrantedToWhoPassed(pia)) return;
            var now = pia.standing();
            var same = Rules.after(pia.revision, now, pia.takes(), new Event.Judged(pia.clock(), pia.door().id(),
                    pia.newest().session(), pia.newest().session()));
            assertThat(same.standing()).isEqualTo(now);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreMayOpenADoorAndLessClosesNone(long seed) {
        walk(seed, (pia, before, step) -> {
            if (step.name().equals(Step.LESS)) {
                assertThat(pia.standing().granting(false)).isEqualTo(before.granting(false));
            }
            if (step.name().equals(Step.MORE) && !pia.standing().equals(before)) {
                assertThat(before.waitingFor()).isIn(Reason.OVERDUE, Reason.BELOW_MARK);
            }
        });
    }

    private interface Property {
        void holds(Rehearsed pia, Standing before, Step step);
    }

    private static void walk(long seed, Property property) {
        var chance = new Random(seed);
        for (int way = 0; way < WAYS / 20; way++) {
            var pia = Rehearsed.of(row(chance), chance.nextBoolean() ? Runner.NOBODY : Runner.SCRIPTED);
            for (int i = 0; i < STEPS; i++) {
                var steps = Step.possible(pia);
                if (steps.isEmpty()) break;
                var step = steps.get(chance.nextInt(steps.size()));
                var before = pia.standing();
                step.act().accept(pia);
                property.holds(pia, before, step);
            }
        }
    }

    /** Granted when asked for: they may have it, and may as well be led on when they are scored again. */
    private static boolean isGrantedToWhoPassed(Rehearsed pia) {
        return pia.standing().granted() && pia.door().automation() == Automation.AUTO_ADVANCE;
    }

    private static FrozenRevision row(Random chance) {
        return Corridor.of(IntStream.range(0, 1 + chance.nextInt(4)).mapToObj(i -> door(i, chance))
                .toArray(Sketch[]::new));
    }

    private static Sketch door(int place, Random chance) {
        var kinds = Kind.values();
        var door = Sketch.of("Door " + place).kind(kinds[chance.nextInt(kinds.length)])
                .then(Automation.values()[chance.nextInt(3)]).counting(Counting.values()[chance.nextInt(2)]);
        if (chance.nextBoolean()) door.mark("60");
        if (chance.nextInt(3) == 0) door.mark("60").borderline("5");
        return chance.nextBoolean() ? door.retakes(chance.nextBoolean() ? null : 2, 0) : door;
    }
}
