package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.engine.PretendEngine;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Journey;
import enfilade.session.Scoring;
import enfilade.session.Walker;
import enfilade.support.Errands;
import enfilade.support.PagesTests;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How an engine judged can be read exactly, and whoever doubts it has it judged again. */
class JudgingPagesTests extends PagesTests {

    private static final String PAGE = "/sessions/{id}";
    private static final String AGAIN = "/sessions/{id}/judgements";

    @Autowired PretendEngine engine;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Scoring scoring;
    @Autowired Errands errands;

    private Journey pia;
    private UUID session;

    @BeforeEach
    void letPiaHandIn() {
        engine.comes();
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task").mark("60")
                .then(Automation.REQUIRE_REVIEWER_APPROVAL)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))));
        session = walker.handsIn(pia).id();
    }

    @AfterEach
    void theEngineGoes() {
        engine.goes();
    }

    @Test
    void showsHowAModelJudgedAndHowFarItsJudgementsLayApart() {
        var range = new Score.Range(BigDecimal.valueOf(62), BigDecimal.valueOf(71));
        scoring.judged(Actor.system(ada.accountId()), session, new Scorecard(new Judge.Engine(Runner.MODEL, "loop-1",
                "judge-1", 1, new BigDecimal("0.20"), "ab12".repeat(16)), List.of(new Score("Depth", 100,
                BigDecimal.valueOf(65), "Named the bottleneck.", List.of(), range)), "Went well.", null));

        assertThat(as(rui).get(PAGE, session)).showsInOrder("By loop-1", "Judgements lay between 62 and 71.",
                "How this was judged", "Language model", "loop-1", "judge-1", "Revision 1", "0.2",
                "ab12".repeat(16));
    }

    @Test
    void hasItJudgedAgainAndKeepsWhatWasFoundBefore() {
        errands.run();

        assertThat(as(rui).post(AGAIN, session).param("reason", "The second answer was overlooked"))
                .redirectsTo("/@acme/sessions/{id}", session);
        errands.run();

        assertThat(as(rui).get(PAGE, session)).showsInOrder("Provisional, rule-based", "Provisional, rule-based",
                "Judged again for Rui: The second answer was overlooked");
    }

    @Test
    void hasItJudgedAgainOverHtmx() {
        assertThat(as(rui).post(AGAIN, session).param("reason", "Once more").htmx().page().status()).isIn(204, 302);
    }

    @Test
    void saysThatAReasonIsMissing() {
        var page = as(rui).post(AGAIN, session).param("reason", " ").page();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Say why it is to be judged again.");
    }

    @Test
    void offersItToNobodyWhoMayNotReview() {
        assertThat(as(rui).get(PAGE, session)).shows("Have it judged again");
        assertThat(as(vic).get(PAGE, session).page().body()).doesNotContain("Have it judged again");
        assertThat(as(vic).post(AGAIN, session).param("reason", "Mine").page().status()).isEqualTo(403);
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).post(AGAIN, session).param("reason", "Mine")).isNotFound();
        assertThat(signedOut().under("acme").post(AGAIN, session).page().location()).endsWith("/sign-in");
    }

    @Test
    void saysWhyItIsNotJudgedYetAndWhenItIsAskedForNext() {
        assertThat(as(rui).get(PAGE, session).page().body()).doesNotContain("Not judged yet");
        engine.staysAway();
        errands.run();

        assertThat(as(rui).get(PAGE, session)).shows("Not judged yet: asked once without success. The last time: It "
                + "was told to stay away. It is asked again today at");

        engine.comesBack();
        clock.passes(Duration.ofMinutes(1));
        errands.run();
        assertThat(as(rui).get(PAGE, session).page().body()).doesNotContain("Not judged yet").contains("Provisional");
    }

    @Test
    void saysWhenAScoreIsSoCloseToTheMarkThatAPersonLooks() {
        var close = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Close").mark("75").borderline("5")
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))), "close@example.org");
        walker.handsIn(close);
        errands.run();

        assertThat(as(rui).get(PAGE, walker.newest(close).session())).shows("5 above the mark, borderline");
    }
}
