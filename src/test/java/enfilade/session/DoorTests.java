package enfilade.session;

import enfilade.agent.Question;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.Linking;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Where tests of the participants' side start: templates to walk through, and Pia, who comes by her link. */
abstract class DoorTests extends PagesTests {

    @Autowired
    protected Rehearsal rehearsal;

    @Autowired
    protected Walker walker;

    @Autowired
    protected Attending attending;

    @Autowired
    protected Drafting drafting;

    @Autowired
    protected Linking linking;

    @Autowired
    protected Guiding guiding;

    @Autowired
    protected TransactionTemplate transactions;

    static Question question(String words, String... followUps) {
        return new Question(words, List.of(followUps), null, null, null);
    }

    /** A written task of two questions, and nothing behind it. */
    static Sketch task() {
        return Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(question("How would you keep this fast?",
                "What would you measure?"), question("What broke last?")).mark("60").then(Automation.AUTO_ADVANCE);
    }

    /** Practice with questions of its own, and nobody to run it. */
    protected Sketch practice() {
        return Sketch.of("Warm-up").kind(Kind.PRACTICE_SESSION).asks(question("Tell me about yourself."))
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"));
    }

    static Sketch review(String name) {
        return Sketch.of(name).kind(Kind.MANUAL_REVIEW).then(Automation.REQUIRE_REVIEWER_APPROVAL);
    }

    protected Journey starts(Sketch... doors) {
        return walker.start(ada, rehearsal.hiring(ada, doors));
    }

    /** Pia's browser asks for a page behind her link. */
    protected Ask looks(Journey pia, String path, Object... ids) {
        return signedOut().get("/door/" + walker.token(pia) + path, ids);
    }

    protected Ask sends(Journey pia, String path, Object... ids) {
        return signedOut().post("/door/" + walker.token(pia) + path, ids);
    }

    protected String home(Journey pia) {
        return "/door/" + walker.token(pia);
    }
}
