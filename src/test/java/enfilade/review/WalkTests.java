package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Question;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.session.Attending;
import enfilade.session.Sessions;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Where tests of whole journeys start: Pia walks, Rui decides, and they look where she stands. */
abstract class WalkTests extends PagesTests {

    static final Question A_QUESTION = new Question("How would you keep this fast?", null, null, null, null);

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Walker walker;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Attending attending;

    @Autowired
    Sessions sessions;

    Journey starts(Sketch... doors) {
        return walker.start(ada, rehearsal.hiring(ada, doors));
    }

    Decision decides(Journey journey, Decision.Kind kind) {
        return decides(journey, kind, null);
    }

    Decision decides(Journey journey, Decision.Kind kind, @Nullable String word) {
        return reviewing.decide(rui, journey.id(), new Decision.Draft(kind, "Because", word, null), null);
    }

    void standsAt(Journey journey, Status status, @Nullable Reason reason) {
        assertThat(walker.now(journey)).returns(status, Journey::status).returns(reason, Journey::waitingFor);
    }

    static Sketch task() {
        return Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(A_QUESTION);
    }
}
