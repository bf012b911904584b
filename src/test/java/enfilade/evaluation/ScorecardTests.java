package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Stage.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scores make together, and whether that passes a door. Weights and scores are written "50:80 50:90". */
class ScorecardTests {

    @ParameterizedTest
    @CsvSource({
        "100:84.5, 84.50",
        "50:80 50:90, 85.00",
        "50:84.99 50:85, 85.00",
        "50:84.98 50:85, 84.99",
        "50:0.01 50:0, 0.01",
        "1:0.49 99:0, 0.00",
        "1:0.50 99:0, 0.01",
        "34:100 33:0 33:0, 34.00",
        "34:66.66 33:66.67 33:66.67, 66.67",
        "33:33.33 33:33.33 34:33.34, 33.33",
        "25:70.01 75:70, 70.00",
        "50:70.01 50:70, 70.01",
        "100:0, 0.00",
        "40:100 60:100, 100.00"})
    void theOverallIsTheWeightedAverageWithTwoDecimalsHalfUp(String scores, String overall) {
        assertThat(card(scores).overall()).contains(new BigDecimal(overall));
    }

    @ParameterizedTest
    @CsvSource({"84.995, 85.00", "84.9949, 84.99", "0.005, 0.01", "33.333333, 33.33", "66.666666, 66.67", "7, 7.00"})
    void aScoreIsKeptWithTwoDecimals(String given, String kept) {
        assertThat(score("Depth", 100, given).score()).isEqualTo(new BigDecimal(kept));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "19.99, 1", "20, 2", "39.99, 2", "40, 3", "59.99, 3", "60, 4", "79.99, 4", "80, 5", "100, 5"})
    void aLevelBeginsAtItsLowestScore(String score, int level) {
        assertThat(score("Depth", 100, score).level()).isEqualTo(level);
        assertThat(Score.levelOf(new BigDecimal(score))).isEqualTo(level);
    }

    @Test
    void oneDimensionWithoutAScoreLeavesTheWholeWithoutOne() {
        var card = card("50:90 50:-");

        assertThat(card.cannotScore()).isTrue();
        assertThat(card.overall()).isEmpty();
        assertThat(card.scores()).extracting(Score::score).containsExactly(new BigDecimal("90.00"), null);
        assertThat(card.scores()).extracting(Score::level).containsExactly(5, null);
        assertThat(card("100:0").cannotScore()).isFalse();
    }

    @Test
    void nothingAtAllIsNoScoreAndNoZero() {
        assertThat(new Scorecard(new Judge.Person(UUID.randomUUID(), "Rui"), List.of(), null, null).overall())
                .isEmpty();
    }

    @Test
    void whatCannotBeScoredPassesNothing() {
        assertThat(card("50:90 50:-").passes(door(Sketch.of("Talk")))).isFalse();
        assertThat(card("50:90 50:-").passes(door(Sketch.of("Talk").mark("10")))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"59.99, false", "60, true", "60.01, true"})
    void theMarkOfTheDoorIsReachedAtTheMark(String score, boolean passes) {
        assertThat(card("100:" + score).passes(door(Sketch.of("Talk").mark("60")))).isEqualTo(passes);
    }

    @Test
    void theMarkIsHeldAgainstTheRoundedOverall() {
        assertThat(card("50:84.99 50:85").passes(door(Sketch.of("Talk").mark("85")))).isTrue();
        assertThat(card("50:84.98 50:85").passes(door(Sketch.of("Talk").mark("85")))).isFalse();
    }

    @Test
    void eachDimensionWithAMarkHasToReachItToo() {
        var door = Corridor.lookingFor(Sketch.of("Talk").mark("60"), Corridor.dimension("A", 50, "70"),
                Corridor.dimension("B", 50, "")).first();

        assertThat(card("50:70 50:50").passes(door)).isTrue();
        assertThat(card("50:69.99 50:100").passes(door)).isFalse();
        assertThat(card("50:70 50:49.98").passes(door)).isFalse();
    }

    @Test
    void aMarkOfADimensionGatesWithoutOneOfTheDoor() {
        var door = Corridor.lookingFor(Sketch.of("Talk"), Corridor.dimension("A", 50, "70"),
                Corridor.dimension("B", 50, "")).first();

        assertThat(door.hasGate()).isTrue();
        assertThat(card("50:70 50:0").passes(door)).isTrue();
        assertThat(card("50:60 50:100").passes(door)).isFalse();
    }

    @Test
    void whereNothingIsMarkedFinishingIsPassing() {
        var door = door(Sketch.of("Talk"));

        assertThat(door.hasGate()).isFalse();
        assertThat(card("100:0").passes(door)).isTrue();
    }

    @Test
    void practiceHoldsNoGateWhateverItsMark() {
        assertThat(door(Sketch.of("Try").kind(Kind.PRACTICE_SESSION).mark("60")).hasGate()).isFalse();
    }

    private static FrozenStage door(Sketch sketch) {
        return Corridor.lookingFor(sketch, Corridor.dimension("A", 50, ""), Corridor.dimension("B", 50, "")).first();
    }

    /** The dimensions are called A, B, C…; a dash is no score. */
    private static Scorecard card(String scores) {
        var parts = scores.split(" ");
        var all = new ArrayList<Score>();
        IntStream.range(0, parts.length).forEach(i -> {
            var part = parts[i].split(":");
            all.add(score(String.valueOf((char) ('A' + i)), Integer.parseInt(part[0]),
                    part[1].equals("-") ? null : part[1]));
        });
        return new Scorecard(new Judge.Person(UUID.randomUUID(), "Rui"), all, null, null);
    }

    private static Score score(String dimension, int weight, @Nullable String score) {
        return new Score(dimension, weight, score == null ? null : new BigDecimal(score), "Seen", List.of());
    }
}
