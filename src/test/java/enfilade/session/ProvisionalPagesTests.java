package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.engine.Means;
import enfilade.engine.PretendEquipment;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.support.Errands;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The built-in judge scores what Pia wrote, and wherever that score is told, it is told what it is worth. */
class ProvisionalPagesTests extends DoorTests {

    private static final String ANSWER = "I would put a message queue between the checkout and the mail, so that "
            + "nobody waits for it, and retry with a growing backoff.";

    @Autowired PretendEquipment equipment;
    @Autowired Errands errands;

    @BeforeEach
    void theScriptIsThere() {
        equipment.are(Means.BUILT_IN);
    }

    @AfterEach
    void itIsGone() {
        equipment.areNone();
    }

    @Test
    void itScoresByItselfAndShowsTheWordsThatItFound() {
        var session = handedIn(starts(written().then(Automation.REQUIRE_REVIEWER_APPROVAL)));

        assertThat(as(rui).get("/sessions/{id}", session)).showsInOrder("Provisional, rule-based", "67",
                "2 of 3 points named, which makes 66.67 of 100.", "message queue, by “message queue” in answer 1",
                "Not named: idempotency key.", "rules-2");
    }

    @Test
    void whoeverDecidesIsTold() {
        var pia = starts(written().then(Automation.AUTO_ADVANCE),
                written().then(Automation.REQUIRE_REVIEWER_APPROVAL));
        handedIn(pia);
        handedIn(pia);

        assertThat(as(rui).get("/journeys/{id}", pia.id())).showsInOrder("Provisional, rule-based",
                "67 of 100, passed, 7 above the mark · provisional, rule-based");
    }

    @Test
    void theParticipantIsTold() {
        var pia = starts(written().then(Automation.AUTO_ADVANCE));
        handedIn(pia);

        assertThat(looks(pia, "")).showsInOrder("How it went", "scored by software: provisional, rule-based",
                "67 of 100", "These scores come from fixed rules and are provisional.");
        assertThat(looks(pia, "/record.json").page().body()).contains("Software, provisional, rule-based");
    }

    private Sketch written() {
        return Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).mark("60")
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))
                .asks(new Question("How would you keep this fast?", List.of(), "Depth", List.of(
                        new Evidence("message queue", List.of()), new Evidence("exponential backoff",
                                List.of("growing backoff")), new Evidence("idempotency key", List.of())), null));
    }

    private UUID handedIn(Journey pia) {
        var session = walker.begins(pia).id();
        drafting.save(walker.visitor(pia), session, 1, ANSWER, 0);
        attending.handIn(walker.visitor(pia), session);
        errands.run();
        return session;
    }
}
