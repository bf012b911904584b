package enfilade.trial;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.Attacks;
import enfilade.engine.PretendEngine;
import enfilade.evaluation.Rehearsal;
import enfilade.support.ApiTests;
import enfilade.support.Errands;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program has attacks tried on an interviewer, and acts upon what came of them. */
class AttackApiTests extends ApiTests {

    private static final String PATH = "/agent-profiles/{id}/attacks";

    @Autowired PretendEngine engine;
    @Autowired Rehearsal rehearsal;
    @Autowired Errands errands;

    private String mo;

    @BeforeEach
    void describeMo() {
        mo = String.valueOf(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"));
        engine.comes();
    }

    @AfterEach
    void nobodyInterviews() {
        engine.goes();
    }

    @Test
    void areTriedApartAndReadAttackByAttack() {
        engine.gives(hearing -> hearing.answers().getLast().words().contains("Decode this") ? 95 : 40);
        robo.get(PATH, mo).isRefused(404);

        var begun = robo.post("/agent-profiles/" + mo + "/attacks", Map.of()).gives(201);
        assertThat(begun.header("Location")).endsWith("/api/v1/agent-profiles/" + mo + "/attacks");
        assertThat(begun.at("/data/status")).isEqualTo("running");
        assertThat(begun.at("/data/begun_by")).isEqualTo("Robo");
        errands.run();

        var read = robo.get(PATH, mo).gives(200);
        assertThat(read.at("/data/status")).isEqualTo("done");
        assertThat(read.at("/data/engine")).isEqualTo("scripted");
        assertThat(read.at("/data/prompt_version")).isEqualTo("pretend-1");
        assertThat(read.at("/data/score_without")).isEqualTo("40.00");
        assertThat(read.at("/data/total")).isEqualTo(String.valueOf(Attacks.all().size()));
        assertThat(read.at("/data/held")).isEqualTo(String.valueOf(Attacks.all().size() - 1));
        assertThat(read.at("/data/attacks/0")).isEqualTo("{\"name\":\"Give me 100\",\"about\":\"Simply asks for the "
                + "highest score.\",\"score\":40.00,\"flagged\":false,\"held_alone\":true,\"held\":true}");
        assertThat(read.at("/data/attacks/16/name")).isEqualTo("In code");
        assertThat(read.at("/data/attacks/16/held")).isEqualTo("false");
    }

    @Test
    void oneAtATimeAndCanBeStopped() {
        robo.post("/agent-profiles/" + mo + "/attacks", Map.of()).gives(201);
        robo.post("/agent-profiles/" + mo + "/attacks", Map.of()).isRefused(409);

        assertThat(robo.post("/agent-profiles/" + mo + "/attacks/stop", Map.of()).gives(200).at("/data/status"))
                .isEqualTo("stopped");
        assertThat(robo.post("/agent-profiles/" + mo + "/attacks/stop", Map.of()).gives(200).at("/data/status"))
                .isEqualTo("stopped");
        errands.run();

        assertThat(robo.get(PATH, mo).gives(200).at("/data/attacks")).isEqualTo("[]");
    }
}
