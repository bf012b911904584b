package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.agent.Question;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Status;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has only practised is through without a recommendation, and nobody is asked for one. */
class PracticeAlonePagesTests extends PagesTests {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private Reviewing reviewing;

    private Journey pia;

    @BeforeEach
    void piaHasPractised() {
        pia = walker.start(ada, rehearsal.hiring(ada, warmUp()));
        walker.handsIn(pia);
        assertThat(walker.now(pia)).returns(Status.COMPLETED, Journey::status).returns(null, Journey::recommendation);
    }

    @Test
    void nobodyIsAskedForALastWord() {
        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Completed").showsNot("ive the recommendation")
                .hasNo(".deciding form").hasNo("form[action$=assignment]");
        assertThat(as(rui).get("/reviews?show=confirm")).showsNot("Pia Moreau");
        assertThat(as(rui).post("/journeys/{id}/assignment", pia.id()).param("member", rui.id())).hasStatus(409);
    }

    @Test
    void nobodyCanGiveOne() {
        var word = new Decision.Draft(Decision.Kind.COMPLETE, null, "hire", null);

        assertThatThrownBy(() -> reviewing.decide(rui, pia.id(), word, null)).isInstanceOf(Refusal.Conflict.class)
                .hasMessage("Nothing is at stake in practice, so it ends without a recommendation.");
        assertThat(as(rui).post("/journeys/{id}/recommendation", pia.id()).param("recommendation", "hire"))
                .hasStatus(409).shows("Nothing is at stake in practice");
    }

    @Test
    void whoStopsItGivesNoneEither() {
        var ben = walker.start(ada, rehearsal.hiring(ada, warmUp(), warmUp()), "ben@example.org");
        var stop = new Decision.Draft(Decision.Kind.STOP, "The course is full", "no_hire", null);

        assertThat(as(rui).get("/journeys/{id}", ben.id())).has("form[action$=stop]")
                .hasNo("[name=recommendation]");
        assertThatThrownBy(() -> reviewing.decide(rui, ben.id(), stop, null)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void theParticipantIsNotToldOfDetailsThatDoNotExist() {
        assertThat(signedOut().get("/door/" + walker.token(pia))).shows("You have reached the end")
                .showsNot("How it went", "shares no details");
    }

    private Sketch warmUp() {
        return Sketch.of("Warm-up").kind(Kind.PRACTICE_SESSION)
                .asks(new Question("Tell me about yourself.", null, null, null, null))
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"));
    }
}
