package enfilade.journey;

import static enfilade.journey.Rehearsed.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.evaluation.Corridor;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take.State;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people can decide, where it fits, and what it does. */
class DecisionTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "APPROVAL     | APPROVE DECLINE STOP", "MOVE_ON      | MOVE_ON GRANT_ATTEMPT STOP",
        "BELOW_MARK   | ADVANCE GRANT_ATTEMPT STOP", "CANNOT_SCORE | ADVANCE GRANT_ATTEMPT STOP",
        "REVIEW       | STOP", "OVERDUE      | ADVANCE GRANT_ATTEMPT EXTEND STOP",
        "REQUEST      | ADVANCE GRANT_ATTEMPT EXTEND ANSWER STOP"})
    void eachQuestionHasItsAnswers(Reason reason, String kinds) {
        var waiting = new Standing(Status.WAITING, UUID.randomUUID(), reason, Instant.EPOCH, false, null);

        assertThat(Decision.Kind.fitting(waiting)).containsExactlyInAnyOrderElementsOf(named(kinds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ACTIVE | ADVANCE GRANT_ATTEMPT EXTEND STOP", "COMPLETED | COMPLETE",
        "STOPPED | ''", "WITHDRAWN | ''"})
    void whatDoesNotWaitLeavesLess(Status status, String kinds) {
        var standing = new Standing(status, UUID.randomUUID(), null, Instant.EPOCH, false, null);

        assertThat(Decision.Kind.fitting(standing)).containsExactlyInAnyOrderElementsOf(named(kinds));
    }

    @Test
    void aRecommendationThatAPersonGaveIsNotGivenAgain() {
        var draft = Standing.active(UUID.randomUUID(), Instant.EPOCH)
                .ended(Status.COMPLETED, new Recommendation("hire", null), Instant.EPOCH);
        var given = draft.recommending(new Recommendation("hire", "Rui"));

        assertThat(Decision.Kind.fitting(draft)).containsExactly(Decision.Kind.COMPLETE);
        assertThat(Decision.Kind.fitting(given)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Decision.Kind.class)
    void whatEndsOrOverridesNeedsAReason(Decision.Kind kind) {
        var needy = List.of("DECLINE", "ADVANCE", "GRANT_ATTEMPT", "ANSWER", "STOP");
        assertThat(kind.needsReason()).isEqualTo(needy.contains(kind.name()));
        if (kind.needsReason()) {
            assertThatThrownBy(() -> new Decision.Draft(kind, " ", "hire", null))
                    .isInstanceOf(Refusal.Invalid.class);
        }
        if (kind != Decision.Kind.EXTEND) {
            assertThatThrownBy(() -> new Decision.Draft(kind, "Because", "hire", Instant.MAX))
                    .isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Test
    void anAttemptIsGrantedOnceWithoutAnyWait() {
        var pia = Rehearsed.of(Corridor.of(task())).handsIn().scored("10");
        assertThat(pia.state()).isEqualTo(at("Task", Reason.BELOW_MARK));

        assertThat(pia.decided(Decision.Kind.GRANT_ATTEMPT).state()).isEqualTo(at("Task", Status.ACTIVE));
        assertThat(pia.standing().granted()).isTrue();
        assertThat(pia.triesAgain().standing().granted()).isFalse();
        assertThat(pia.handsIn().scored("20").state()).isEqualTo(at("Task", Reason.BELOW_MARK));
    }

    @Test
    void atADoorOfReviewersAnAttemptIsAnotherReview() {
        var pia = Rehearsed.of(Corridor.of(Sketch.of("Look").kind(Kind.MANUAL_REVIEW).mark("60"))).scored("10");

        assertThat(pia.decided(Decision.Kind.GRANT_ATTEMPT).state()).isEqualTo(at("Look", Reason.REVIEW));
        assertThat(pia.takes()).hasSize(2);
    }

    @Test
    void whoeverPassedMayStillBeGrantedAnotherTake() {
        var pia = Rehearsed.of(Corridor.of(task().then(Automation.NONE))).handsIn().scored("90");

        assertThat(pia.decided(Decision.Kind.GRANT_ATTEMPT).state()).isEqualTo(at("Task", Status.ACTIVE));
    }

    @Test
    void approvingAndMovingOnOpenTheNextDoor() {
        var row = Corridor.of(task().then(Automation.REQUIRE_REVIEWER_APPROVAL), task("Second").then(Automation.NONE));
        var pia = Rehearsed.of(row).handsIn().scored("90").decided(Decision.Kind.APPROVE);
        assertThat(pia.state()).isEqualTo(at("Second", Status.ACTIVE));

        pia.handsIn().scored("90").decided(Decision.Kind.MOVE_ON);
        assertThat(pia.state()).isEqualTo(at("Second", Status.COMPLETED));
        assertThat(pia.standing().recommendation()).isEqualTo(new Recommendation("hire", null));
    }

    @Test
    void whoeverStopsAJourneyMaySayTheLastWord() {
        var silent = Rehearsed.of(Corridor.of(task())).decided(Decision.Kind.STOP);
        var spoken = Rehearsed.of(Corridor.of(task())).decided(Decision.Kind.STOP, "no_hire");

        assertThat(silent.standing().recommendation()).isNull();
        assertThat(spoken.standing().recommendation()).isEqualTo(new Recommendation("no_hire", "Rui"));
    }

    @Test
    void aDraftIsConfirmedByAPerson() {
        var pia = Rehearsed.of(Corridor.of(task().then(Automation.AUTO_ADVANCE))).handsIn().scored("90");

        pia.decided(Decision.Kind.COMPLETE, "hire");

        assertThat(pia.standing().recommendation()).isEqualTo(new Recommendation("hire", "Rui"));
        assertThat(pia.standing().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void whatWasTakenBackNeverHappened() {
        var pia = Rehearsed.of(Corridor.of(task().then(Automation.REQUIRE_REVIEWER_APPROVAL), task("Second")))
                .handsIn().scored("90");
        var before = pia.standing();
        pia.decided(Decision.Kind.APPROVE);

        pia.takesItBack();

        assertThat(pia.standing()).isEqualTo(before);
    }

    @Test
    void whatADecisionClosedGoesOnWhenItIsTakenBack() {
        var pia = Rehearsed.of(Corridor.of(Sketch.of("Final").kind(Kind.MANUAL_REVIEW)));
        var before = pia.standing();

        pia.decided(Decision.Kind.STOP).takesItBack();

        assertThat(pia.standing()).isEqualTo(before);
        assertThat(pia.scored("90").state()).isEqualTo(at("Final", Reason.MOVE_ON));
    }

    @Test
    void aRequestIsAnsweredAfterAnotherDecisionWasTakenBack() {
        var pia = Rehearsed.of(Corridor.of(Sketch.of("Look").kind(Kind.MANUAL_REVIEW), task())).asks();

        pia.decided(Decision.Kind.ADVANCE).takesItBack().decided(Decision.Kind.ANSWER);

        assertThat(pia.state()).isEqualTo(at("Look", Reason.REVIEW));
        assertThat(pia.newest().state()).isEqualTo(State.SCHEDULED);
    }

    @Test
    void moreTimeIsGivenWithoutMovingAnything() {
        var pia = Rehearsed.of(Corridor.of(task()), Runner.NOBODY);

        assertThat(pia.decided(Decision.Kind.EXTEND).state()).isEqualTo(at("Task", Status.ACTIVE));
    }

    private static List<Decision.Kind> named(String kinds) {
        return Stream.of(kinds.split(" ")).filter(it -> !it.isBlank()).map(Decision.Kind::valueOf).toList();
    }

    private static Sketch task() {
        return task("Task");
    }

    private static Sketch task(String name) {
        return Sketch.of(name).kind(Kind.ASYNC_ASSESSMENT).mark("60");
    }
}
