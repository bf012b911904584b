package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came of a sealed door leaves no trace: not in an order, not in a moment, not in a refusal. */
class SealedTraceApiTests extends ApiTests {

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired TestClock time;

    @BeforeEach
    void itIsMorning() {
        time.stopAt(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @AfterEach
    void theClockRunsAgain() {
        time.runsAgain();
    }

    @Test
    void anotherScoreMovesNothingForWhoMayNotKnowOfIt() {
        var look = Sketch.of("Look").kind(Kind.MANUAL_REVIEW).mark("60").sealed()
                .then(Automation.REQUIRE_REVIEWER_APPROVAL);
        var one = later(walker.start(ada, rehearsal.hiring(ada, look), "one@example.org"));
        var two = later(walker.start(ada, rehearsal.hiring(ada, look), "two@example.org"));
        for (var pia : List.of(one, two)) walker.scores(rui, later(pia), 10);
        var before = robo.get("/journeys/{id}", one.id()).gives(200);
        queueReads(one, two);

        walker.scores(rui, later(one), 90);

        queueReads(one, two);
        assertThat(robo.get("/journeys/{id}", one.id()).gives(200).text()).isEqualTo(before.text());
        assertThat(as(rui).get("/reviews?show=all").page().document().select("main a[href*=/journeys/]")
                .attr("href")).contains(two.id().toString());
        assertThat(as(ada).get("/journeys/{id}?show=all", one.id()))
                .linksTo("/@acme/journeys/" + two.id() + "?show=all");
    }

    @Test
    void nobodyLearnsWhatCameOfItByAskingForAnotherSession() {
        var passed = taken("a@example.org", 90, 24);
        var toCome = taken("b@example.org", 10, 24);
        var atOnce = taken("c@example.org", 10, 0);

        for (var pia : List.of(passed, toCome, atOnce)) {
            for (var stage : List.of("task", "next")) {
                assertThat(asks(pia, stage).gives(409).text()).contains("waits for a person at Task")
                        .doesNotContain("opens at", "no further", "open door is");
            }
            assertThat(robo.get("/journeys/{id}", pia.id()).at("/data/join_url")).isEmpty();
            assertThat(robo.get("/journeys/{id}/link", pia.id()).at("/data/join_url")).isEmpty();
            assertThat(robo.get("/sessions/{id}", walker.takes(pia).getFirst().session()).at("/data/join_url"))
                    .isEmpty();
        }
        assertThat(walker.takes(atOnce)).hasSize(1);
    }

    /** Whoever looks without having scored. */
    private void queueReads(Journey one, Journey two) {
        var links = as(ada).get("/reviews?show=all").page().document().select("main a[href*=/journeys/]")
                .eachAttr("href").stream().map(it -> it.replaceAll(".*/journeys/([0-9a-f-]{36}).*", "$1"))
                .distinct().toList();
        assertThat(links).containsExactly(one.id().toString(), two.id().toString());
    }

    private Journey taken(String email, int score, int wait) {
        var pia = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task").mark("60").retakes(3, wait).sealed()
                .then(Automation.REQUIRE_REVIEWER_APPROVAL), Sketch.task("Next")), email);
        walker.handsIn(pia);
        walker.scores(rui, pia, score);
        return pia;
    }

    private Call asks(Journey pia, String stage) {
        return robo.post("/sessions", Map.of("candidate_id", pia.participantId(), "evaluation_template_id",
                pia.templateId(), "stage", stage));
    }

    private Journey later(Journey pia) {
        time.passes(Duration.ofMinutes(1));
        return pia;
    }
}
