package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of doors as small as a row of a table. */
class StripTests {

    @Test
    void drawsEveryDoorItsFloorAndItsMark() {
        var strip = strip(Sketch.of("Phone").mark("60").then(Stage.Automation.AUTO_ADVANCE),
                Sketch.of("Technical").mark("100"));

        assertThat(strip.frames()).isEqualTo("M1 26V1h14v25M27 26V1h14v25");
        assertThat(strip.floor()).isEqualTo("M0 26h16M16 26h10M26 26h16");
        assertThat(strip.ticks()).isEqualTo("M12 11h6M38 1h6");
        assertThat(strip).returns("", Strip::drafts).returns("", Strip::broken).returns("", Strip::more)
                .returns(44, Strip::width);
    }

    @Test
    void aKeyHangsBetweenDoorsThatAPersonOpens() {
        var strip = strip(Sketch.of("Phone").then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL),
                Sketch.of("Technical").then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL));

        assertThat(strip.keys()).containsExactly("20.5");
        assertThat(strip.words()).isEqualTo("2 stages, a key after stage 1");
    }

    @Test
    void theFloorIsBrokenWhereSomebodyWaits() {
        var strip = strip(Sketch.of("Phone"), Sketch.of("Final"));

        assertThat(strip.broken()).isEqualTo("M17 26h8");
        assertThat(strip.floor()).isEqualTo("M0 26h16M26 26h16");
    }

    @Test
    void practiceHasNeitherMarkNorBreakNorKey() {
        var strip = strip(
                Sketch.of("Mock").kind(Stage.Kind.PRACTICE_SESSION).mark("70")
                        .then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL),
                Sketch.of("Mock").kind(Stage.Kind.PRACTICE_SESSION), Sketch.of("Talk"));

        assertThat(strip).returns("", Strip::ticks).returns("", Strip::broken).returns("3 stages", Strip::words);
        assertThat(strip.keys()).isEmpty();
    }

    @Test
    void draftsAreDrawnAndSaidAsDrafts() {
        var strip = strip(Sketch.of("Phone").status(Stage.Status.DRAFT), Sketch.of("Technical"));

        assertThat(strip.drafts()).isEqualTo("M1 26V1h14v25");
        assertThat(strip.frames()).isEqualTo("M27 26V1h14v25");
        assertThat(strip.words()).isEqualTo("2 stages, stage 1 is a draft");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"0,18,''", "1,18,''", "9,226,''", "10,260,+1", "20,260,+11", "100,260,+91"})
    void afterNineDoorsItCounts(int doors, int width, String more) {
        var strip = strip(IntStream.range(0, doors).mapToObj(i -> Sketch.of("Door " + i)).toArray(Sketch[]::new));

        assertThat(strip.width()).isEqualTo(width);
        assertThat(strip.more()).isEqualTo(more);
        assertThat(strip.moreAt()).isEqualTo(Math.min(doors, 9) * 26 - 6);
        assertThat(strip.frames().split("M")).hasSize(Math.min(doors, 9) + 1);
    }

    @Test
    void theWordsKnowTheDoorsThatAreNotDrawn() {
        var doors = IntStream.range(0, 12).mapToObj(i -> Sketch.of("Door " + i)).toArray(Sketch[]::new);
        doors[10].then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL).status(Stage.Status.DRAFT);

        assertThat(strip(doors).words()).isEqualTo("12 stages, a key after stage 11, stage 11 is a draft");
    }

    private static Strip strip(Sketch... doors) {
        return Strip.of(IntStream.range(0, doors.length).mapToObj(i -> doors[i].door(i)).toList());
    }
}
