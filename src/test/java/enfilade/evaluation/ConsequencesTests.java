package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the settings of a stage will do, case by case, as the rules of a journey say it. */
class ConsequencesTests {

    @Test
    void whoPassesAndNeedsNobodyGoesOn() {
        var stage = Sketch.of("Technical").mark("70").then(Stage.Automation.AUTO_ADVANCE);

        assertThat(says(stage, "70 or more", "Final")).isEqualTo("Final opens by itself.");
        assertThat(says(stage, "70 or more", null)).isEqualTo("The journey completes.");
    }

    @Test
    void whoPassesAndNeedsApprovalWaitsForAReviewer() {
        var stage = Sketch.of("Technical").mark("72.50").then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL);

        assertThat(says(stage, "72.5 or more", "Final"))
                .isEqualTo("Waits in Reviews until a person approves, then Final opens.");
        assertThat(says(stage, "72.5 or more", null))
                .isEqualTo("Waits in Reviews until a person approves, then the journey completes.");
    }

    @Test
    void whoPassesWithoutARuleWaitsToBeMovedOn() {
        var stage = Sketch.of("Technical").mark("70");

        assertThat(says(stage, "70 or more", "Final"))
                .isEqualTo("Waits until a person moves them on, then Final opens.");
        assertThat(says(stage, "70 or more", null))
                .isEqualTo("Waits until a person moves them on, then the journey completes.");
    }

    @Test
    void withoutAMarkFinishingIsPassingAndNobodyIsBelow() {
        var stage = Sketch.of("Talk").then(Stage.Automation.AUTO_ADVANCE).borderline("5");

        assertThat(lines(stage, "Final")).extracting(Consequences.Line::when)
                .containsExactly("Finished", "Cannot score");
        assertThat(says(stage, "Finished", "Final")).isEqualTo("Final opens by itself.");
    }

    @ParameterizedTest
    @EnumSource(Stage.Automation.class)
    void belowTheMarkAPersonDecidesWhateverTheRule(Stage.Automation rule) {
        assertThat(says(Sketch.of("Technical").mark("70").then(rule), "Below 70", "Final"))
                .isEqualTo("Waits for a person to decide. Nobody is turned away by a machine.");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "-,0,May try again as often as they like.",
            "-,24,May try again as often as they like after 24 hours.",
            "2,0,May try once more. After that a person decides.",
            "2,1,May try once more after an hour. After that a person decides.",
            "4,48,May try 3 more times after 48 hours. After that a person decides.",
            "1,24,Waits for a person to decide. Nobody is turned away by a machine."})
    void belowTheMarkTheyMayTryAgainWhileAttemptsAreLeft(@Nullable Integer attempts, int hours, String then) {
        assertThat(says(Sketch.of("Technical").mark("70").retakes(attempts, hours), "Below 70", "Final"))
                .isEqualTo(then);
    }

    @ParameterizedTest
    @EnumSource(value = Stage.Kind.class, names = {"MANUAL_REVIEW", "FINAL_REVIEW"})
    void whereOnlyReviewersActThereIsNothingToTryAgain(Stage.Kind kind) {
        var stage = Sketch.of("Review").kind(kind).mark("70").retakes(null, null);

        assertThat(says(stage, "Below 70", "Offer")).startsWith("Waits for a person to decide.");
    }

    @Test
    void closeToTheMarkAPersonLooksWhateverTheRule() {
        var stage = Sketch.of("Technical").mark("70").then(Stage.Automation.AUTO_ADVANCE).borderline("2.50");

        assertThat(says(stage, "Within 2.5 of it", "Final")).isEqualTo("Waits for a person, whatever the rule.");
        assertThat(lines(Sketch.of("Technical").mark("70").borderline("0"), "Final"))
                .extracting(Consequences.Line::when).noneMatch(when -> when.startsWith("Within"));
    }

    @Test
    void noFinalReviewIsBorderline() {
        assertThat(lines(Sketch.of("Review").kind(Stage.Kind.FINAL_REVIEW).mark("70").borderline("5"), "Offer"))
                .extracting(Consequences.Line::when).containsExactly("70 or more", "Below 70", "Cannot score");
    }

    @ParameterizedTest
    @EnumSource(Stage.Automation.class)
    void theFinalReviewAtTheLastDoorEndsTheJourneyWhateverMarkAndRule(Stage.Automation rule) {
        var stage = Sketch.of("Final").kind(Stage.Kind.FINAL_REVIEW).mark("80").then(rule).borderline("5")
                .retakes(3, 1);

        assertThat(lines(stage, null)).containsExactly(
                new Consequences.Line("Scored", "The journey completes with that reviewer's recommendation."),
                new Consequences.Line("Cannot score", "Waits until a person has scored it."));
    }

    @Test
    void aFinalReviewElsewhereIsADoorLikeOthers() {
        var stage = Sketch.of("Review").kind(Stage.Kind.FINAL_REVIEW).mark("70").then(Stage.Automation.AUTO_ADVANCE);

        assertThat(says(stage, "70 or more", "Offer")).isEqualTo("Offer opens by itself.");
    }

    @ParameterizedTest
    @EnumSource(Stage.Automation.class)
    void practiceGoesOnWithAnyScoreAndNeverWaits(Stage.Automation rule) {
        var stage = Sketch.of("Mock").kind(Stage.Kind.PRACTICE_SESSION).mark("70").borderline("5").then(rule);

        assertThat(lines(stage, "Talk"))
                .containsExactly(new Consequences.Line("Any score", "Feedback, and Talk opens."),
                        new Consequences.Line("Again", "One round only."),
                        new Consequences.Line("Cannot score", "Says that no feedback was possible, and goes on."));
        assertThat(says(stage, "Any score", null)).isEqualTo("Feedback, and the journey completes.");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "-,'As many rounds as they like.'", "3,'2 more rounds.'", "1,One round only."})
    void practiceHasAsManyRoundsAsItAllows(@Nullable Integer attempts, String then) {
        assertThat(says(Sketch.of("Mock").kind(Stage.Kind.PRACTICE_SESSION).retakes(attempts, 0), "Again", null))
                .isEqualTo(then);
    }

    @ParameterizedTest
    @EnumSource(value = Stage.Kind.class, names = {"AI_INTERVIEW", "ROLEPLAY_SIMULATION", "ASYNC_ASSESSMENT"})
    void whatCannotBeScoredGoesToAPersonAndIsNoZero(Stage.Kind kind) {
        assertThat(says(Sketch.of("Talk").kind(kind).mark("70"), "Cannot score", "Final"))
                .isEqualTo("Goes to a person. It never counts as zero.");
    }

    @Test
    void atAManualReviewAPersonScores() {
        assertThat(says(Sketch.of("Check").kind(Stage.Kind.MANUAL_REVIEW), "Cannot score", "Final"))
                .isEqualTo("Waits until a person has scored it.");
    }

    @Test
    void nothingEverSaysThatAMachineTurnsSomebodyAway() {
        var sentences = new ArrayList<String>();
        for (var kind : Stage.Kind.values()) {
            for (var rule : Stage.Automation.values()) {
                for (var sketch : shapes()) {
                    Stream.of("Final", null).flatMap(next -> lines(sketch.kind(kind).then(rule), next).stream())
                            .forEach(line -> sentences.add(line.then()));
                }
            }
        }

        assertThat(sentences).isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence.replace(" Nobody is turned away by a machine.", ""))
                        .doesNotContainIgnoringCase("reject").doesNotContainIgnoringCase("fail")
                        .doesNotContainIgnoringCase("turned away").doesNotContainIgnoringCase("stopped")
                        .doesNotContainIgnoringCase("declined").doesNotContain("null").endsWith("."));
    }

    private static Sketch[] shapes() {
        return new Sketch[] {Sketch.of("A"), Sketch.of("A").mark("70"), Sketch.of("A").mark("70").borderline("5"),
                Sketch.of("A").mark("70").retakes(null, 0), Sketch.of("A").mark("70").retakes(1, 1),
                Sketch.of("A").mark("70").retakes(20, 8760)};
    }

    private static String says(Sketch stage, String when, @Nullable String next) {
        return lines(stage, next).stream().filter(line -> line.when().equals(when)).findFirst().orElseThrow().then();
    }

    private static List<Consequences.Line> lines(Sketch stage, @Nullable String next) {
        return Consequences.of(Consequences.Choices.of(stage.draft()), next).lines();
    }
}
