package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.PretendEngine;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.support.ApiTests;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs are told what a score by rules is worth. */
class ProvisionalApiTests extends ApiTests {

    @Autowired PretendEngine engine;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Talking talking;
    @Autowired Speaking speaking;

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
                + "\"rubric_revision\":1,\"temperature\":null,\"input_hash\":null}");
    }

    @Test
    void isJudgedAgainInTheNameOfAMember() {
        engine.comes();
        var session = walker.handsIn(walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task")
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))))).id();
        robo.post("/sessions/" + session + "/judgements", Map.of("asked_by", "rui@acme.example",
                "reason", "Once more")).gives(200);
        robo.post("/sessions/" + session + "/judgements", Map.of("asked_by", "vic@acme.example",
                "reason", " ")).gives(400);

        engine.goes();
        var task = walker.start(ada, rehearsal.hiring(ada, Sketch.task("By people")), "q@example.org");
        robo.post("/sessions/" + walker.handsIn(task).id() + "/judgements",
                Map.of("asked_by", "rui@acme.example", "reason", "Why")).gives(409);
    }

    @Test
    void aConversationCanBeReadWhenItHasEnded() {
        engine.comes();
        engine.says(Kind.ASKS, 1, "What broke?");
        engine.says(Kind.CLOSES, 0, "Goodbye.");
        var pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Talk").kind(Stage.Kind.AI_INTERVIEW)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))));
        var session = walker.begins(pia).id();
        speaking.next(walker.visitor(pia), session, it -> {});
        talking.answer(walker.visitor(pia), session, "The queue.", new FromPage("k", null, true));
        talking.present(walker.visitor(pia), session, new Signals(3, 0, 0, 0, 0));

        assertThat(robo.get("/sessions/{id}/transcript", session).gives(200).at("/data/turns")).isEqualTo("[]");
        assertThat(robo.get("/sessions/{id}", session).at("/data/authenticity_signals")).isEqualTo("[]");
        speaking.next(walker.visitor(pia), session, it -> {});

        var read = robo.get("/sessions/{id}", session).gives(200);
        assertThat(read.at("/data/authenticity_signals")).isEqualTo("[\"Left the page 3 times\"]");
        assertThat(read.at("/data/transcript_url")).endsWith("/api/v1/sessions/" + session + "/transcript");
        var talk = robo.get("/sessions/{id}/transcript", session).gives(200);
        assertThat(talk.at("/data/turns/1/words")).isEqualTo("The queue.");
        assertThat(talk.at("/data/turns/1/speaker")).isEqualTo("participant");
        assertThat(talk.at("/data/turns/0/stood_in")).isEqualTo("false");
        assertThat(talk.at("/data/turns/2/kind")).isEqualTo("closes");
    }
}
