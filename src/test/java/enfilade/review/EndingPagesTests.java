package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.session.Attending;
import enfilade.session.Scoring;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session that was not held to its end says why, and the page of a journey says which attempt it shows. */
class EndingPagesTests extends PagesTests {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private Attending attending;

    @Autowired
    private Scoring scoring;

    @Autowired
    private Reviewing reviewing;

    private Journey pia;

    @BeforeEach
    void piaWalks() {
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task").mark("60").retakes(3, 0)
                .then(Automation.REQUIRE_REVIEWER_APPROVAL), Sketch.task("Next")));
    }

    @Test
    void whoWithdrewEndedItThemselves() {
        var session = walker.begins(pia).id();
        attending.withdraw(walker.visitor(pia));

        tell(session, "Ended when they withdrew");
    }

    @Test
    void aDecisionEndsWhatIsUnderWay() {
        var session = walker.begins(pia).id();
        decide(Decision.Kind.ADVANCE);

        tell(session, "Ended when the journey was decided");
        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Ended when the journey was decided");
    }

    @Test
    void whatIsTakenBackGoesOnInTheNextSession() {
        var session = walker.begins(pia).id();
        reviewing.undo(rui, pia.id(), decide(Decision.Kind.STOP).id());

        tell(session, "Goes on in the next session");
    }

    @Test
    void ourFaultStaysOurs() {
        var session = walker.begins(pia).id();
        scoring.failed(Actor.system(ada.accountId()), session);
        attending.withdraw(walker.visitor(pia));

        tell(session, "Could not go on");
    }

    @Test
    void theHeadingCountsTheAttemptThatThePageShows() {
        walker.handsIn(pia);
        walker.scores(rui, pia, 30);
        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Attempt 1", "Score it yourself");

        scoring.failed(Actor.system(ada.accountId()), walker.begins(pia).id());

        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Attempt 2", "was not held to its end",
                "Give your own score of attempt 1").showsNot("Score it yourself");
    }

    private void tell(UUID session, String words) {
        assertThat(as(rui).get("/sessions/{id}", session)).shows(words);
        assertThat(as(rui).get("/participants/{id}", pia.participantId())).shows("Task, " + lower(words));
        if (!words.equals("Could not go on")) {
            assertThat(as(rui).get("/sessions/{id}", session)).showsNot("Could not go on");
        }
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private Decision decide(Decision.Kind kind) {
        return reviewing.decide(rui, pia.id(), new Decision.Draft(kind, "Because", null, null), null);
    }
}
