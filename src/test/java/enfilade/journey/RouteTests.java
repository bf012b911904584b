package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Corridor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which doors somebody comes through who is moved to another revision. */
class RouteTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final FrozenRevision from = Corridor.of(door("Screen"), door("Technical"), door("Culture"),
            Sketch.of("Final").kind(Kind.FINAL_REVIEW));
    private final List<Take> takes = new ArrayList<>();

    @Test
    void theyStayAtTheirDoorAndFindTheNewOnesAhead() {
        walked("Screen", 80);
        opened("Technical");

        var route = to("Screen", "Technical", door("Task"), "Final");

        assertThat(names(route.way().stages())).containsExactly("Screen", "Technical", "Task", "Final");
        assertThat(route).returns(false, Route::isOpened).returns(true, Route::isPossible);
        assertThat(route.door().name()).isEqualTo("Technical");
        assertThat(names(route.gone())).containsExactly("Culture");
    }

    @Test
    void nobodyIsSentThroughADoorThatWasPutInBehindThem() {
        walked("Screen", 80);
        opened("Technical");

        var route = to(door("Hello"), "Screen", "Technical", "Final");

        assertThat(names(route.way().stages())).containsExactly("Screen", "Technical", "Final");
        assertThat(names(route.skipped())).containsExactly("Hello");
    }

    @Test
    void nobodyWalksThroughADoorTwice() {
        walked("Screen", 80);
        walked("Technical", 70);
        opened("Culture");

        var route = to("Culture", "Technical", "Screen", "Final");

        assertThat(names(route.way().stages())).containsExactly("Screen", "Technical", "Culture", "Final");
    }

    @Test
    void whoseDoorIsGoneGoesOnToTheNextOne() {
        walked("Screen", 80);
        opened("Technical");

        var route = to("Screen", "Culture", "Final");

        assertThat(route.door().name()).isEqualTo("Culture");
        assertThat(route.isOpened()).isTrue();
        assertThat(names(route.way().stages())).containsExactly("Screen", "Culture", "Final");
        assertThat(names(route.way().past())).containsExactly("Technical");
        assertThat(route.way().find(from.stages().get(1).id())).isPresent();
    }

    @Test
    void whatTheyDidAtADoorThatIsGoneStaysBehindThem() {
        walked("Screen", 80);
        walked("Technical", 40);

        var route = to(from.stages().get(1), waiting(Reason.BELOW_MARK), "Screen", "Final");

        assertThat(names(route.way().stages())).containsExactly("Screen", "Technical", "Final");
        assertThat(route.door().name()).isEqualTo("Final");
    }

    @Test
    void aDoorOfAnotherKindOpensAnewUnlessSomethingHasHappenedThere() {
        opened("Screen");
        assertThat(to("Screen").isOpened()).isFalse();
        var same = from.stages().getFirst();
        var changed = Corridor.turned(from, "Screen", Sketch.of("Screen").kind(Kind.MANUAL_REVIEW));

        assertThat(route(changed, active(same)).isOpened()).isTrue();
        takes.clear();
        walked("Screen", 50);
        assertThat(route(changed, waiting(Reason.MOVE_ON).at(same)).isOpened()).isFalse();
    }

    @Test
    void whoIsAtWorkStays() {
        takes.add(take("Screen", State.IN_PROGRESS, null, null));

        assertThat(to("Screen", "Final").no()).startsWith("They are in the middle of Screen.");
    }

    @Test
    void whatIsHandedInForAPersonWaitsOnAtItsDoorButNotWhereThatIsGone() {
        takes.add(take("Screen", State.IN_PROGRESS, NOON, null));
        var here = from.stages().getFirst();

        assertThat(to(here, waiting(Reason.REVIEW), "Screen", "Final").isPossible()).isTrue();
        assertThat(to(here, waiting(Reason.REVIEW), "Final").no()).contains("has no score yet");
    }

    @Test
    void whoHasEndedOrAskedOrIsThereAlreadyStays() {
        opened("Screen");
        var here = from.stages().getFirst();

        assertThat(to(here, waiting(Reason.REQUEST), "Screen").no()).contains("asked for something");
        assertThat(route(from, active(here)).no()).isEqualTo("They are on revision 1 already.");
        var stopped = new Standing(Status.STOPPED, here.id(), null, NOON, false, null);
        assertThat(route(Corridor.after(from, "Screen"), stopped).no()).isEqualTo("Their journey has ended.");
    }

    @Test
    void whereNoDoorIsLeftAPersonDecides() {
        walked("Screen", 80);
        walked("Technical", 80);

        assertThat(to(from.stages().get(1), waiting(Reason.MOVE_ON), "Screen").no())
                .contains("no door left for them");
    }

    private Route to(Object... doors) {
        var here = from.stage(takes.getLast().stage());
        return to(here, active(here), doors);
    }

    private Route to(FrozenStage here, Object standing, Object... doors) {
        var now = standing instanceof Waiting it ? it.at(here) : (Standing) standing;
        return route(Corridor.after(from, doors), now);
    }

    private Route route(FrozenRevision to, Standing now) {
        return Route.of(from, to, now, takes);
    }

    private record Waiting(Reason reason) {
        Standing at(FrozenStage here) {
            return new Standing(Status.WAITING, here.id(), reason, NOON, false, null);
        }
    }

    private static Waiting waiting(Reason reason) {
        return new Waiting(reason);
    }

    private static Standing active(FrozenStage here) {
        return Standing.active(here.id(), NOON);
    }

    private void opened(String door) {
        takes.add(take(door, State.SCHEDULED, null, null));
    }

    private void walked(String door, int score) {
        takes.add(take(door, State.COMPLETED, NOON, BigDecimal.valueOf(score)));
    }

    private Take take(String door, State state, @Nullable Instant handedIn, @Nullable BigDecimal score) {
        var stage = from.stages().stream().filter(it -> it.name().equals(door)).findFirst().orElseThrow();
        return new Take(UUID.randomUUID(), stage.id(), 1, state, Runner.NOBODY, handedIn, handedIn, score, true, null);
    }

    private static List<String> names(List<FrozenStage> doors) {
        return doors.stream().map(FrozenStage::name).toList();
    }

    private static Sketch door(String name) {
        return Sketch.of(name).kind(Kind.ASYNC_ASSESSMENT);
    }
}
