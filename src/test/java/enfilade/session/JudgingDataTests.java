package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.engine.PretendEngine;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.session.Scorecards.Filed;
import enfilade.support.AtOnce;
import enfilade.support.Errands;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was handed in is judged by itself, once, however often somebody has to be asked. */
class JudgingDataTests extends PagesTests {

    @Autowired PretendEngine engine;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Attending attending;
    @Autowired Judging judging;
    @Autowired Scorecards scorecards;
    @Autowired Errands errands;

    @BeforeEach
    void anEngineIsThere() {
        clock.stopAt(Instant.parse("2026-11-23T08:00:00Z"));
        engine.comes();
    }

    @AfterEach
    void itIsGone() {
        engine.goes();
        clock.runsAgain();
    }

    @Test
    void whatWasHandedInIsJudgedAndTheJourneyMoves() {
        var pia = starts(task().mark("60").then(Automation.AUTO_ADVANCE), task());
        var session = walker.handsIn(pia).id();

        errands.run();
        errands.run();

        assertThat(filed(session)).singleElement().satisfies(it -> assertThat(it.passed()).isTrue());
        assertThat(walker.now(pia).stageId()).isNotEqualTo(pia.stageId());
    }

    @Test
    void whenNobodyAnswersItIsAskedAgainLaterAndNothingIsLost() {
        var pia = starts(task().mark("60").then(Automation.AUTO_ADVANCE));
        engine.staysAway();
        var session = walker.handsIn(pia).id();
        errands.run();
        engine.comesBack();
        errands.run();
        assertThat(filed(session)).isEmpty();
        standsAt(pia, Status.ACTIVE, null);

        clock.passes(Duration.ofSeconds(11));
        errands.run();

        assertThat(filed(session)).hasSize(1);
        standsAt(pia, Status.COMPLETED, null);
    }

    @Test
    void afterADayOfSilenceAPersonIsTold() {
        var pia = starts(task().mark("60").then(Automation.AUTO_ADVANCE));
        engine.staysAway();
        var session = walker.handsIn(pia).id();

        for (var hour = 0; hour < 40; hour++) {
            errands.run();
            clock.passes(Duration.ofHours(1));
        }

        assertThat(filed(session)).singleElement().satisfies(it -> assertThat(it.card().cannotScore()).isTrue());
        standsAt(pia, Status.WAITING, Reason.CANNOT_SCORE);
    }

    @Test
    void judgedAgainTheOldLayerStaysAndTheReasonIsKept() {
        var pia = starts(task().mark("60").then(Automation.REQUIRE_REVIEWER_APPROVAL));
        var session = walker.handsIn(pia).id();
        errands.run();

        judging.again(rui, session, "The rubric was read wrongly");
        errands.run();

        assertThat(filed(session)).extracting(Filed::reason)
                .containsExactly(null, "Rui: The rubric was read wrongly");
        standsAt(pia, Status.WAITING, Reason.APPROVAL);
    }

    @Test
    void askedTwiceAtOnceItIsJudgedOnceMore() throws Exception {
        var pia = starts(task());
        var session = walker.handsIn(pia).id();
        errands.run();

        AtOnce.succeed(Refusal.class, () -> again(session), () -> again(session));
        errands.run();

        assertThat(filed(session)).hasSize(2);
    }

    @Test
    void aPersonsScoreStillCountsWhenItIsJudgedAgain() {
        var pia = starts(task().mark("60").then(Automation.REQUIRE_REVIEWER_APPROVAL));
        var session = walker.handsIn(pia).id();
        errands.run();
        walker.scores(rui, pia, 20);

        judging.again(rui, session, "Once more");
        errands.run();

        assertThat(filed(session)).hasSize(3);
        assertThat(Scorecards.counting(filed(session)).orElseThrow().card().judge()).isInstanceOf(Judge.Person.class);
        standsAt(pia, Status.WAITING, Reason.BELOW_MARK);
    }

    @Test
    void onlyReviewersAskForItAndTheySayWhy() {
        var session = walker.handsIn(starts(task())).id();

        assertThatThrownBy(() -> judging.again(vic, session, "Why not")).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> judging.again(rui, session, " ")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> judging.again(mallory, session, "Mine")).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whereNoEngineIsThereIsNobodyToAsk() {
        engine.goes();
        var session = walker.handsIn(starts(task())).id();

        errands.run();

        assertThat(filed(session)).isEmpty();
        assertThatThrownBy(() -> judging.again(rui, session, "Please")).isInstanceOf(Refusal.Conflict.class)
                .hasMessage("No engine judges here: people score.");
    }

    private boolean again(UUID session) {
        judging.again(rui, session, "Once more");
        return true;
    }

    private List<Filed> filed(UUID session) {
        return scorecards.of(ada.accountId(), List.of(session));
    }

    private Journey starts(Sketch... doors) {
        return walker.start(ada, rehearsal.hiring(ada, doors));
    }

    private Sketch task() {
        return Sketch.task("Task").agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"));
    }

    private void standsAt(Journey journey, Status status, @Nullable Reason reason) {
        assertThat(walker.now(journey)).returns(status, Journey::status).returns(reason, Journey::waitingFor);
    }
}
