package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.PretendEngine;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.support.ApiTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs are told what a score by rules is worth. */
class ProvisionalApiTests extends ApiTests {

    @Autowired PretendEngine engine;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;

    @AfterEach
    void itIsGone() {
        engine.goes();
    }

    @Test
    void aScoreByRulesIsProvisional() {
        engine.comes();
        var pia = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task").mark("60")
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))));
        var session = walker.handsIn(pia).id();
        walker.judges(pia, session, 80);

        assertThat(robo.get("/sessions/{id}", session).gives(200).at("/data/judge")).isEqualTo("{\"kind\":\"engine\","
                + "\"name\":null,\"engine\":\"scripted\",\"provisional\":true,\"model\":null,\"prompt_version\":\"1\","
                + "\"rubric_revision\":1}");
    }
}
