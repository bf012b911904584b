package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Corridor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Counting;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take.State;
import enfilade.journey.Standing.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every template and whatever happens: two thousand random ways of up to forty steps each. A failure
 * names its seed.
 */
class RulePropertyTests {

    private static final int WAYS = 2_000;
    private static final int STEPS = 40;

    /** One thing that may happen now, and whether a person does it. */
    private record Step(String name, boolean byAPerson, Consumer<Rehearsed> act) {}

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
            } else {
                assertThat(participantCanAct(pia) || engineCanAct(pia)).as("whose turn it is at %s", pia.state())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void positionsOnlyMoveForwardByOne(long seed) {
        walk(seed, (pia, before, step) -> {
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
            if (before.hasEnded()) assertThat(pia.standing().status()).isEqualTo(before.status());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameAgainChangesNothing(long seed) {
        walk(seed, (pia, before, step) -> {
            if (!isAnythingHere(pia) || pia.standing().hasEnded() || !pia.newest().isCompleted()) return;
            if (pia.door().kind() == Kind.PRACTICE_SESSION) return;
            var now = pia.standing();
            var same = Rules.after(pia.revision, now, pia.takes(), new Event.Judged(pia.clock(), pia.door().id(),
                    pia.newest().session(), pia.newest().session()));
            assertThat(same.standing()).isEqualTo(now);
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
                var steps = possible(pia);
                if (steps.isEmpty()) break;
                var step = steps.get(chance.nextInt(steps.size()));
                var before = pia.standing();
                step.act().accept(pia);
                property.holds(pia, before, step);
            }
        }
    }

    private static List<Step> possible(Rehearsed pia) {
        var steps = new ArrayList<Step>();
        for (var kind : Decision.Kind.fitting(pia.standing())) {
            steps.add(new Step(kind.name(), true, it -> it.decided(kind,
                    kind == Decision.Kind.COMPLETE ? it.revision.negative() : null)));
        }
        if (pia.standing().hasEnded()) return steps;
        steps.add(new Step("asks", false, Rehearsed::asks));
        steps.add(new Step("runs out", false, Rehearsed::runsOut));
        steps.add(new Step("has a link again", false, Rehearsed::hasALinkAgain));
        if (pia.takes().size() > 25) steps.add(new Step("withdraws", false, Rehearsed::withdraws));
        if (isAnythingHere(pia)) steps.addAll(atTheDoor(pia));
        if (participantCanAct(pia) && isOver(pia)) steps.add(new Step("tries again", false, Rehearsed::triesAgain));
        return steps;
    }

    private static List<Step> atTheDoor(Rehearsed pia) {
        var newest = pia.newest();
        var isTheirs = !Rules.isForPeople(pia.door(), Rules.at(pia.door(), pia.takes()));
        var steps = new ArrayList<Step>();
        if (isTheirs && !newest.hasEnded() && !newest.isHandedIn() && pia.standing().isActive()) {
            steps.add(new Step("hands in", false, Rehearsed::handsIn));
        }
        if (newest.state() == State.SCHEDULED && isTheirs) {
            steps.add(new Step("is called off", false, Rehearsed::calledOff));
        }
        if (!newest.hasEnded()) steps.add(new Step("fails", false, Rehearsed::fails));
        if (pia.door().kind() == Kind.PRACTICE_SESSION || newest.state() == State.FAILED) return steps;
        for (var score : List.of("0", "55", "60", "100")) {
            steps.add(new Step("scores " + score, false, it -> it.scored(score, word(it.door(), it.revision))));
        }
        steps.add(new Step("cannot be scored", false, Rehearsed::cannotBeScored));
        return steps;
    }

    private static @Nullable String word(FrozenStage door, FrozenRevision revision) {
        return door.kind() == Kind.FINAL_REVIEW && revision.isLast(door.id()) ? revision.negative() : null;
    }

    private static boolean participantCanAct(Rehearsed pia) {
        var here = Rules.at(pia.door(), pia.takes());
        return Rules.isParticipantsMove(pia.revision, pia.standing(), pia.takes())
                && !Rules.isForPeople(pia.door(), here);
    }

    private static boolean engineCanAct(Rehearsed pia) {
        return isAnythingHere(pia) && pia.newest().isHandedIn() && pia.newest().runner().isThere();
    }

    private static boolean isAnythingHere(Rehearsed pia) {
        return !Rules.at(pia.door(), pia.takes()).isEmpty();
    }

    private static boolean isOver(Rehearsed pia) {
        return !isAnythingHere(pia) || pia.newest().hasEnded();
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
