package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Stage.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What more time, attempts or days make of a door. */
class AllowanceTests {

    @ParameterizedTest
    @CsvSource({"45, 1.5, 68", "45, 1, 45", "30, 1.25, 38", "1, 1.01, 2", "480, 5, 2400"})
    void aPartOfAMinuteIsAWholeOne(int plain, BigDecimal factor, int own) {
        assertThat(new Allowance(factor, 0, 0).minutes(plain)).isEqualTo(own);
    }

    @Test
    void moreAttemptsAreOnesBeyondTheRule() {
        var two = new Allowance(BigDecimal.ONE, 2, 0);

        assertThat(door(Sketch.task("Once")).allowing(two)).returns(true, FrozenStage::allowRetake)
                .returns(3, FrozenStage::attempts);
        assertThat(door(Sketch.task("Twice").retakes(2, 24)).allowing(two)).returns(4, FrozenStage::attempts)
                .returns(24, FrozenStage::retakeWaitHours);
        assertThat(door(Sketch.task("Without end").retakes(null, 0)).allowing(two))
                .returns(null, FrozenStage::attempts);
    }

    @Test
    void practiceAndReviewersDoorsKeepTheirs() {
        var two = new Allowance(BigDecimal.ONE, 2, 0);

        assertThat(door(Sketch.of("Look").kind(Kind.MANUAL_REVIEW)).allowing(two).allowRetake()).isFalse();
        assertThat(door(Sketch.of("Practice").kind(Kind.PRACTICE_SESSION)).allowing(two).allowRetake()).isFalse();
    }

    @Test
    void moreDaysMoveADeadlineAndMakeNone() {
        var five = new Allowance(BigDecimal.ONE, 0, 5);

        assertThat(door(Sketch.task("Task").deadlineDays(3)).allowing(five).deadlineDays()).isEqualTo(8);
        assertThat(door(Sketch.task("Task")).allowing(five).deadlineDays()).isNull();
    }

    @Test
    void nothingMoreIsTheSameRevision() {
        var row = Corridor.of(Sketch.task("Task"));

        assertThat(row.allowing(Allowance.NONE)).isSameAs(row);
        assertThat(row.allowing(new Allowance(new BigDecimal("1.5"), 0, 0)).minutes()).isEqualTo(45);
        assertThat(row.minutes()).isEqualTo(30);
    }

    private static FrozenStage door(Sketch sketch) {
        return Corridor.of(sketch).first();
    }
}
