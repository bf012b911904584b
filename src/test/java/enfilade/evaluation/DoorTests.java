package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A door as people see it and as a screen reader says it. */
class DoorTests {

    @Test
    void isSaidInOneSentence() {
        var door = Sketch.of("Technical").minutes(45).mark("75").then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL)
                .door(2, "Alex");

        assertThat(door.spoken(door.nextWords()))
                .isEqualTo("3, Technical, AI interview, Alex, 45 min, pass mark 75, then a person holds the key");
    }

    @Test
    void saysOnlyWhatIsThere() {
        var door = Sketch.of("Portfolio").kind(Stage.Kind.MANUAL_REVIEW).minutes(90).status(Stage.Status.DRAFT).door(0);

        assertThat(door.spoken(door.nextWords()))
                .isEqualTo("1, Portfolio, draft, Manual review, 90 min, then waits to be moved on");
        assertThat(door.facts()).isEqualTo("Manual review · 90 min");
    }

    @Test
    void tellsItsFactsInOneLine() {
        assertThat(Sketch.of("Technical").minutes(45).door(0, "Alex").facts())
                .isEqualTo("AI interview · Alex · 45 min");
    }

    @ParameterizedTest
    @CsvSource({"0,100%,0%,M15 32h9", "60,40%,60%,M15 13h9", "72.5,27.5%,72.5%,M15 10h9", "100,0%,100%,M15 1h9"})
    void theMarkIsPencilledAtItsHeight(String mark, String fromTop, String fromLeft, String tiny) {
        var door = Sketch.of("Technical").mark(mark).door(0);

        assertThat(door.mark()).isEqualTo(mark);
        assertThat(door.markFromTop()).isEqualTo(fromTop);
        assertThat(door.markFromLeft()).isEqualTo(fromLeft);
        assertThat(door.tinyTick()).isEqualTo(tiny);
    }

    @Test
    void noMarkNoTick() {
        var door = Sketch.of("Technical").door(0);

        assertThat(door.hasMark()).isFalse();
        assertThat(door.mark() + door.markFromTop() + door.tinyTick()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stage.Automation.class)
    void practiceHoldsNoGateAndGoesOnWhateverItWasTold(Stage.Automation rule) {
        var door = Sketch.of("Warm-up").kind(Stage.Kind.PRACTICE_SESSION).mark("70").then(rule).door(0);

        assertThat(door.hasMark()).isFalse();
        assertThat(door.nextWords()).isEqualTo("opens by itself");
        assertThat(door.spoken(door.nextWords())).doesNotContain("pass mark").endsWith("then opens by itself");
    }

    @ParameterizedTest
    @CsvSource({"AUTO_ADVANCE,opens by itself,Opens by itself",
            "REQUIRE_REVIEWER_APPROVAL,a person holds the key,Person holds key",
            "NONE,waits to be moved on,Waits"})
    void theFloorSaysWhoOpensTheNextDoor(Stage.Automation rule, String words, String few) {
        var door = Sketch.of("Technical").then(rule).door(0);

        assertThat(door.nextWords()).isEqualTo(words);
        assertThat(door.nextShort()).isEqualTo(few);
    }
}
