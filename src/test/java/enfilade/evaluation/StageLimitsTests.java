package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import enfilade.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit of a stage, what stands just inside it, and the sentence for what does not. */
class StageLimitsTests {

    @Test
    void aStageNeedsANameOrALabel() {
        assertRefused("name", "A stage needs a name.", Sketch.of(null));
        assertRefused("name", "A stage needs a name.", Sketch.of(" ").label(" "));
    }

    @Test
    void namesAndLabelsEnd() {
        assertThat(Sketch.of("x".repeat(120)).label("x".repeat(60)).draft().name()).hasSize(120);

        assertRefused("name", "This has at most 120 characters.", Sketch.of("x".repeat(121)));
        assertRefused("label", "This has at most 60 characters.", Sketch.of("Technical").label("x".repeat(61)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 481, -1, Integer.MAX_VALUE})
    void aDurationIsOneTo480Minutes(int minutes) {
        assertRefused("minutes", "A duration is 1 to 480 minutes.", Sketch.of("Technical").minutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "1e9", "1e999999999"})
    void aPassMarkIsAPercentage(String mark) {
        assertRefused("passThreshold", "A pass mark is a number from 0 to 100.", Sketch.of("Technical").mark(mark));
    }

    @Test
    void aPassMarkHasTwoDecimals() {
        assertRefused("passThreshold", "This number has at most two decimals.", Sketch.of("Technical").mark("72.555"));
        assertRefused("borderlinePoints", "This number has at most two decimals.",
                Sketch.of("Technical").borderline("1.005"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "20.01"})
    void borderlineIsAtMostTwentyPoints(String points) {
        assertRefused("borderlinePoints", "Points around the mark are a number from 0 to 20.",
                Sketch.of("Technical").borderline(points));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 21, -1})
    void attemptsAreOneToTwenty(int attempts) {
        assertRefused("maxAttempts", "Attempts are 1 to 20; leave it empty for no limit.",
                Sketch.of("Technical").retakes(attempts, null));
    }

    @Test
    void attemptsAreLimitedOnlyWherePeopleMayTryAgain() {
        assertRefused("maxAttempts", "Attempts can only be limited where people may try again.",
                Sketch.of("Technical").maxAttempts(2));
        assertThat(Sketch.of("Technical").retakes(2, null).draft().maxAttempts()).isEqualTo(2);
        assertThat(Sketch.of("Technical").retakes(null, null).draft().maxAttempts()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 8761})
    void aWaitIsAtMostAYear(int hours) {
        assertRefused("retakeWaitHours", "The wait between attempts is 0 to 8,760 hours.",
                Sketch.of("Technical").retakes(null, hours));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 366, -1})
    void aDeadlineIsOneDayToAYear(int days) {
        assertRefused("deadlineDays", "A deadline is 1 to 365 days.", Sketch.of("Technical").deadlineDays(days));
    }

    @Test
    void instructionsAndConsentEnd() {
        assertRefused("instructions", "This has at most 10,000 characters.",
                Sketch.of("Technical").instructions("x".repeat(10_001)));
        assertRefused("consentText", "This has at most 4,000 characters.",
                Sketch.of("Technical").consent("x".repeat(4_001)));
    }

    @Test
    void theLimitsThemselvesAreFine() {
        var least = Sketch.of("x").minutes(1).mark("0").borderline("0").retakes(1, 0).deadlineDays(1).draft();
        var most = Sketch.of("x").minutes(480).mark("100").borderline("20").retakes(20, 8760).deadlineDays(365)
                .instructions("x".repeat(10_000)).consent("x".repeat(4_000)).draft();

        assertThat(least).returns(1, StageDraft::minutes).returns(1, StageDraft::maxAttempts)
                .returns(1, StageDraft::deadlineDays);
        assertThat(most).returns(480, StageDraft::minutes).returns(20, StageDraft::maxAttempts)
                .returns(8760, StageDraft::retakeWaitHours);
    }

    private static void assertRefused(String field, String sentence, Sketch sketch) {
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(sketch::draft).withMessage(sentence)
                .matches(refusal -> refusal.field().equals(field), "is about " + field);
    }
}
