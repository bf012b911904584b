package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take.State;
import enfilade.journey.Decision;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pia walks: the rules, the rows and the people who decide, together. */
class WalkingDataTests extends WalkTests {

    @Test
    void walksFromAWrittenTaskToARecommendation() {
        var pia = walker.start(ada, rehearsal.hiring(ada,
                Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).agent(null).asks(A_QUESTION).mark("60")
                        .then(Automation.REQUIRE_REVIEWER_APPROVAL),
                Sketch.of("Final").kind(Kind.FINAL_REVIEW).mark("50")));
        standsAt(pia, Status.ACTIVE, null);

        walker.handsIn(pia);
        standsAt(pia, Status.WAITING, Reason.REVIEW);
        walker.scores(rui, pia, 70);
        standsAt(pia, Status.WAITING, Reason.APPROVAL);
        decides(pia, Decision.Kind.APPROVE);
        standsAt(pia, Status.WAITING, Reason.REVIEW);
        walker.scores(rui, pia, 80, "hire");

        standsAt(pia, Status.COMPLETED, null);
        assertThat(walker.now(pia).recommendation()).isEqualTo("hire");
        assertThat(walker.now(pia).recommendedBy()).isEqualTo("Rui");
    }

    @Test
    void belowTheMarkAPersonGrantsAnotherTake() {
        var pia = walker.start(ada, rehearsal.hiring(ada,
                Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(A_QUESTION).mark("60")
                        .then(Automation.AUTO_ADVANCE)));
        walker.handsIn(pia);
        walker.scores(rui, pia, 30);
        standsAt(pia, Status.WAITING, Reason.BELOW_MARK);

        decides(pia, Decision.Kind.GRANT_ATTEMPT);
        standsAt(pia, Status.ACTIVE, null);
        walker.handsIn(pia);
        walker.scores(rui, pia, 90);

        standsAt(pia, Status.COMPLETED, null);
        assertThat(walker.takes(pia)).extracting(take -> take.attempt()).containsExactly(1, 2);
        assertThat(walker.now(pia).recommendation()).isEqualTo("hire");
        assertThat(walker.now(pia).recommendedBy()).isNull();
    }

    @Test
    void whatWasDecidedCanBeTakenBackUntilTheNextSessionBegins() {
        var pia = walker.start(ada, rehearsal.hiring(ada,
                Sketch.of("Look").kind(Kind.MANUAL_REVIEW).then(Automation.REQUIRE_REVIEWER_APPROVAL),
                Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(A_QUESTION)));
        walker.scores(rui, pia, 70);
        var approval = decides(pia, Decision.Kind.APPROVE);

        reviewing.undo(rui, pia.id(), approval.id());
        reviewing.undo(rui, pia.id(), approval.id());
        standsAt(pia, Status.WAITING, Reason.APPROVAL);
        assertThat(sessions.ofJourney(ada.accountId(), pia.id())).extracting(it -> it.status())
                .containsExactly(State.COMPLETED, State.CANCELLED);

        var again = decides(pia, Decision.Kind.APPROVE);
        walker.begins(pia);
        assertThatThrownBy(() -> reviewing.undo(rui, pia.id(), again.id())).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void anEndCanBeTakenBackUntilTheParticipantIsTold() {
        var pia = walker.start(ada, rehearsal.hiring(ada,
                Sketch.of("Look").kind(Kind.MANUAL_REVIEW).then(Automation.REQUIRE_REVIEWER_APPROVAL)));
        walker.scores(rui, pia, 70);
        var refusal = decides(pia, Decision.Kind.DECLINE);
        standsAt(pia, Status.STOPPED, null);

        reviewing.undo(rui, pia.id(), refusal.id());
        standsAt(pia, Status.WAITING, Reason.APPROVAL);

        var again = decides(pia, Decision.Kind.DECLINE);
        clock.passes(Duration.ofMinutes(10));
        assertThatThrownBy(() -> reviewing.undo(rui, pia.id(), again.id())).hasMessageContaining("told");
        clock.runsAgain();
    }

    @Test
    void whatDoesNotFitIsRefusedAndSaysWhatWould() {
        var pia = walker.start(ada, rehearsal.hiring(ada,
                Sketch.of("Look").kind(Kind.MANUAL_REVIEW).then(Automation.NONE)));
        walker.scores(rui, pia, 70);

        assertThatThrownBy(() -> decides(pia, Decision.Kind.APPROVE)).isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("move_on, grant_attempt, stop");
    }
}
