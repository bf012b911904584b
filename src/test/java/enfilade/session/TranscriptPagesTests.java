package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.PretendEngine;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.journey.Journey;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was said, and how it was answered, for those who review: not before it has ended. */
class TranscriptPagesTests extends DoorTests {

    @Autowired
    private PretendEngine engine;

    @Autowired
    private Talking talking;

    @Autowired
    private Speaking speaking;

    private Journey pia;
    private UUID session;

    @BeforeEach
    void piaTalks() {
        engine.comes();
        engine.says(Kind.ASKS, 1, "What broke?");
        engine.says(Kind.CLOSES, 0, "Goodbye.");
        pia = starts(Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth")));
        session = walker.begins(pia).id();
        speaking.next(walker.visitor(pia), session, it -> {});
        talking.present(walker.visitor(pia), session, new Signals(2, 1, 40, 0, 0));
        talking.answer(walker.visitor(pia), session, "The queue.", new FromPage("k", null, true));
    }

    @AfterEach
    void theEngineGoes() {
        engine.goes();
    }

    @Test
    void isThePersonsOwnUntilItHasEnded() {
        assertThat(as(rui).get("/sessions/{id}", session).page().body())
                .doesNotContain("The queue.", "Left the page").contains("The conversation has not closed yet.");

        speaking.next(walker.visitor(pia), session, it -> {});

        assertThat(as(rui).get("/sessions/{id}", session)).showsInOrder("What broke?", "The queue.", "Goodbye.",
                "never part of a score", "Left the page twice", "Pasted once, 40 characters");
    }

    @Test
    void whileAPersonIsAskedTheInterviewerWaitsAndSaysSo() {
        walker.asks(pia, "Could I write more slowly?");

        var page = looks(pia, "/sessions/" + session + "/turns/stream?after=2").page();

        assertThat(page.body()).contains("\"refused\":\"A person has this now. What you wrote is kept.\"",
                "\"state\":\"OURS\"");
    }

    @Test
    void standsBesideTheDecisionAsWell() {
        speaking.next(walker.visitor(pia), session, it -> {});
        walker.judges(pia, session, 80);

        assertThat(as(rui).get("/journeys/{id}", pia.id())).showsInOrder("What broke?", "The queue.",
                "Left the page twice");
    }
}
