package enfilade.journey;

import static enfilade.journey.Rehearsed.at;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Corridor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Counting;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each line of the table of what happens next, by example. */
class RulesTests {

    @ParameterizedTest
    @CsvSource({
        "AI_INTERVIEW,        NOBODY,   WAITING, REVIEW", "AI_INTERVIEW,        SCRIPTED, ACTIVE,",
        "ROLEPLAY_SIMULATION, NOBODY,   WAITING, REVIEW", "ROLEPLAY_SIMULATION, MODEL,    ACTIVE,",
        "PRACTICE_SESSION,    NOBODY,   ACTIVE,",         "PRACTICE_SESSION,    SCRIPTED, ACTIVE,",
        "ASYNC_ASSESSMENT,    NOBODY,   ACTIVE,",         "ASYNC_ASSESSMENT,    SCRIPTED, ACTIVE,",
        "MANUAL_REVIEW,       SCRIPTED, WAITING, REVIEW", "FINAL_REVIEW,        MODEL,    WAITING, REVIEW"})
    void aDoorOpensForTheParticipantOrWaitsForAScorecard(Kind kind, Runner runner, Status status, Reason reason) {
        var pia = Rehearsed.of(Corridor.of(Sketch.of("First").kind(kind)), runner);

        assertThat(pia.standing().status()).isEqualTo(status);
        assertThat(pia.standing().waitingFor()).isEqualTo(reason);
    }

    @Test
    void whatIsHandedInIsJudgedByTheEngineOrWaitsForAPerson() {
        assertThat(Rehearsed.of(task(), Runner.SCRIPTED).handsIn().state()).isEqualTo(at("Task", Status.ACTIVE));
        assertThat(Rehearsed.of(task()).handsIn().state()).isEqualTo(at("Task", Reason.REVIEW));
    }

    @Test
    void practiceOpensTheNextDoorWhateverCameOfItAndEndsWithoutAWord() {
        var two = Corridor.of(Sketch.of("Warm-up").kind(Kind.PRACTICE_SESSION).mark("90"),
                Sketch.of("Again").kind(Kind.PRACTICE_SESSION));
        var pia = Rehearsed.of(two).handsIn();
        assertThat(pia.state()).isEqualTo(at("Again", Status.ACTIVE));

        assertThat(pia.handsIn().state()).isEqualTo(at("Again", Status.COMPLETED));
        assertThat(pia.standing().recommendation()).isNull();
    }

    @Test
    void whatFailsForOurReasonsWaits() {
        assertThat(Rehearsed.of(task()).fails().state()).isEqualTo(at("Task", Reason.CANNOT_SCORE));
    }

    @Test
    void whoeverIsLateWaitsForAPersonUntilTheyHaveTimeAgain() {
        var pia = Rehearsed.of(task()).runsOut();
        assertThat(pia.state()).isEqualTo(at("Task", Reason.OVERDUE));

        assertThat(pia.hasALinkAgain().state()).isEqualTo(at("Task", Status.ACTIVE));
        assertThat(pia.runsOut().decided(Decision.Kind.EXTEND).state()).isEqualTo(at("Task", Status.ACTIVE));
    }

    @Test
    void nobodyIsLateWhileItIsNotTheirMove() {
        assertThat(Rehearsed.of(task(), Runner.SCRIPTED).handsIn().runsOut().state())
                .isEqualTo(at("Task", Status.ACTIVE));
        assertThat(Rehearsed.of(task()).handsIn().runsOut().state()).isEqualTo(at("Task", Reason.REVIEW));
    }

    @Test
    void aRequestRestsEverythingUntilItIsAnswered() {
        var pia = Rehearsed.of(task()).handsIn().asks();
        assertThat(pia.scored("90").state()).isEqualTo(at("Task", Reason.REQUEST));

        assertThat(pia.decided(Decision.Kind.ANSWER).state()).isEqualTo(at("Final", Reason.REVIEW));
    }

    @ParameterizedTest
    @EnumSource(Automation.class)
    void theLastFinalReviewCompletesWithTheReviewersWordWhateverMarkAndRule(Automation rule) {
        var pia = Rehearsed.of(Corridor.of(Sketch.of("Final").kind(Kind.FINAL_REVIEW).mark("80").then(rule)))
                .scored("10", "no_hire");

        assertThat(pia.state()).isEqualTo(at("Final", Status.COMPLETED));
        assertThat(pia.standing().recommendation()).isEqualTo(new Recommendation("no_hire", "Rui"));
    }

    @Test
    void aFinalReviewElsewhereMovesAsAnyOther() {
        var row = Corridor.of(Sketch.of("Panel").kind(Kind.FINAL_REVIEW).mark("50"),
                Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT));

        assertThat(Rehearsed.of(row).scored("40").state()).isEqualTo(at("Panel", Reason.BELOW_MARK));
    }

    @Test
    void whatCannotBeScoredWaitsAlsoWhenAnEarlierTakePassed() {
        var row = Corridor.of(retaken(Sketch.of("Task")).counting(Counting.BEST).then(Automation.NONE));
        var pia = Rehearsed.of(row).handsIn().scored("90").decided(Decision.Kind.GRANT_ATTEMPT).triesAgain().handsIn();

        assertThat(pia.cannotBeScored().state()).isEqualTo(at("Task", Reason.CANNOT_SCORE));
    }

    @ParameterizedTest
    @CsvSource({"54.99, BELOW_MARK", "55, BELOW_MARK", "59.99, BELOW_MARK", "60, APPROVAL", "65, APPROVAL"})
    void aScoreCloseToTheMarkWaitsForAPerson(String score, Reason reason) {
        var row = Corridor.of(Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).mark("60").borderline("5")
                .then(Automation.AUTO_ADVANCE));

        assertThat(Rehearsed.of(row).handsIn().scored(score).state()).isEqualTo(at("Task", reason));
    }

    @Test
    void closeToTheMarkThereIsNoRetakeByItself() {
        var row = Corridor.of(retaken(Sketch.of("Task")).borderline("5"));

        assertThat(Rehearsed.of(row).handsIn().scored("56").state()).isEqualTo(at("Task", Reason.BELOW_MARK));
        assertThat(Rehearsed.of(row).handsIn().scored("50").state()).isEqualTo(at("Task", Status.ACTIVE));
    }

    @ParameterizedTest
    @CsvSource({"AUTO_ADVANCE, Final WAITING REVIEW", "REQUIRE_REVIEWER_APPROVAL, Task WAITING APPROVAL",
        "NONE, Task WAITING MOVE_ON"})
    void whoeverPassesGoesOnAsTheRuleSays(Automation rule, String state) {
        var row = Corridor.of(Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).mark("60").then(rule),
                Sketch.of("Final").kind(Kind.FINAL_REVIEW));

        assertThat(Rehearsed.of(row).handsIn().scored("60").state()).isEqualTo(state);
    }

    @Test
    void belowTheMarkTheDoorStaysOpenWhileAttemptsAreLeft() {
        var pia = Rehearsed.of(Corridor.of(retaken(Sketch.of("Task")))).handsIn().scored("10");
        assertThat(pia.state()).isEqualTo(at("Task", Status.ACTIVE));

        assertThat(pia.triesAgain().handsIn().scored("20").state()).isEqualTo(at("Task", Reason.BELOW_MARK));
    }

    @Test
    void whereOnlyPeopleActThereIsNoRetakeByItself() {
        var manual = Corridor.of(retaken(Sketch.of("Look")).kind(Kind.MANUAL_REVIEW));
        var talk = Corridor.of(retaken(Sketch.of("Talk")).kind(Kind.AI_INTERVIEW));

        assertThat(Rehearsed.of(manual).scored("10").state()).isEqualTo(at("Look", Reason.BELOW_MARK));
        assertThat(Rehearsed.of(talk).scored("10").state()).isEqualTo(at("Talk", Reason.BELOW_MARK));
    }

    @Test
    void aScoreThatChangesWhileTheJourneyStandsThereRunsTheTableAgain() {
        var pia = Rehearsed.of(task()).handsIn().scored("10");
        assertThat(pia.state()).isEqualTo(at("Task", Reason.BELOW_MARK));

        assertThat(pia.scored("70").state()).isEqualTo(at("Final", Reason.REVIEW));
    }

    @Test
    void aScoreThatChangesLaterMovesNothing() {
        var pia = Rehearsed.of(task()).handsIn().scored("70");
        var before = pia.standing();
        var task = pia.takes().getFirst();

        pia.happens(new Event.Judged(pia.clock(), task.stage(), task.session(), UUID.randomUUID()));

        assertThat(pia.standing()).isEqualTo(before);
    }

    @Test
    void aWordIsDraftedOnlyWhenEveryMarkWasPassed() {
        var row = Corridor.of(Sketch.of("Warm-up").kind(Kind.PRACTICE_SESSION).mark("99"),
                Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).mark("60").then(Automation.AUTO_ADVANCE));

        assertThat(Rehearsed.of(row).handsIn().handsIn().scored("60").standing().recommendation())
                .isEqualTo(new Recommendation("hire", null));
        assertThat(Rehearsed.of(row).handsIn().handsIn().scored("10").decided(Decision.Kind.ADVANCE).standing()
                .recommendation()).isNull();
    }

    private static FrozenRevision task() {
        return Corridor.of(Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).mark("60").then(Automation.AUTO_ADVANCE),
                Sketch.of("Final").kind(Kind.FINAL_REVIEW));
    }

    private static Sketch retaken(Sketch door) {
        return door.kind(Kind.ASYNC_ASSESSMENT).mark("60").retakes(2, 24).then(Automation.AUTO_ADVANCE);
    }
}
