package enfilade.journey;

import static enfilade.journey.Rehearsed.at;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Corridor;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Standing.Status;
import org.junit.jupiter.api.Test;

/** What the rules say when things happen in an order that nobody expects. */
class OddOrderTests {

    @Test
    void whatTheLastReviewRecommendsComesBeforeAnyDraft() {
        var pia = Rehearsed.of(Corridor.of(task().mark("50").then(Automation.AUTO_ADVANCE),
                Sketch.of("Final").kind(Kind.FINAL_REVIEW).mark("50"))).handsIn().scored("90").asks();

        pia.scored("90", "no_hire").decided(Decision.Kind.ADVANCE);

        assertThat(pia.standing().recommendation()).isEqualTo(new Recommendation("no_hire", "Rui"));
    }

    @Test
    void aGrantedAttemptOutlivesASessionThatWasCalledOffWhileAPersonWasAsked() {
        var pia = Rehearsed.of(Corridor.of(task().mark("50"))).handsIn().scored("10")
                .decided(Decision.Kind.GRANT_ATTEMPT).triesAgain().asks().calledOff();

        assertThat(pia.decided(Decision.Kind.ANSWER).state()).isEqualTo(at("Task", Status.ACTIVE));
        assertThat(pia.standing().granted()).isTrue();
    }

    @Test
    void whoHasNotBeenToldOfTheEndMayStillWithdraw() {
        var pia = Rehearsed.of(Corridor.of(task())).decided(Decision.Kind.STOP);

        assertThat(pia.withdraws().state()).isEqualTo(at("Task", Status.WITHDRAWN));
        assertThat(pia.withdraws().standing().hasEnded()).isTrue();
    }

    private static Sketch task() {
        return Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(Rehearsed.A_QUESTION);
    }
}
