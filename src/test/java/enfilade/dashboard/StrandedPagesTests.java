package enfilade.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.journey.Journey;
import enfilade.journey.Linking;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is forgotten whom no link lets in while it is their turn. */
class StrandedPagesTests extends PagesTests {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private Linking linking;

    private Journey pia;

    @BeforeEach
    void piaHasATaskToDo() {
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task").mark("60").retakes(2, 0)));
    }

    @Test
    void homeShowsWhoseLinkWasTakenBackUntilAnotherOneGoesOut() {
        assertThat(as(ada).get("/home")).hasNo("#stuck");
        linking.revoke(ada, pia.id());

        assertThat(as(ada).get("/home")).showsInOrder("Stuck", "Pia Moreau",
                "It is their turn, and their link was taken back", "Backend engineer · Task", "Send a link")
                .linksTo("/@acme/journeys/{id}/link", pia.id());
        assertThat(as(vic).get("/home")).shows("their link was taken back").showsNot("Send a link")
                .linksTo("/@acme/journeys/{id}", pia.id());
        assertThat(as(mallory).get("/home")).showsNot("Pia Moreau");

        linking.resend(ada, pia.id());
        assertThat(as(ada).get("/home")).hasNo("#stuck");
    }

    @Test
    void homeShowsWhoseLinkHasRunOut() {
        clock.passes(Duration.ofDays(31));

        assertThat(as(ada).get("/home")).showsInOrder("Stuck", "Pia Moreau", "their link has run out");
        assertThat(as(ada).get("/journeys/{id}", pia.id())).shows("It is their turn, and their link has run out.");
    }

    @Test
    void theJourneySaysSoTooAndWhereAnotherOneIs() {
        assertThat(as(ada).get("/journeys/{id}", pia.id())).shows("It is the turn of Pia Moreau")
                .showsNot("their link").hasNo("a[href$='/link']");
        linking.revoke(ada, pia.id());

        assertThat(as(ada).get("/journeys/{id}", pia.id())).shows("It is their turn, and their link was taken back.",
                "Send a link").linksTo("/@acme/journeys/{id}/link", pia.id());
        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("their link was taken back.")
                .showsNot("Send a link");
    }

    @Test
    void whoHasHandedInWaitsForOthersAndNeedsNoLink() {
        walker.handsIn(pia);
        linking.revoke(ada, pia.id());

        assertThat(as(ada).get("/home")).hasNo("#stuck");
    }

    @Test
    void whatCameOfASealedDoorIsNotToldByIt() {
        var max = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task").mark("60").retakes(2, 0).sealed()),
                "max@example.org");
        walker.handsIn(max);
        walker.scores(ada, max, 30);
        linking.revoke(ada, max.id());

        assertThat(walker.now(max).standing().isActive()).isTrue();
        assertThat(as(rui).get("/home")).showsNot("their link was taken back");
        assertThat(as(rui).get("/journeys/{id}", max.id())).isOk().showsNot("their link was taken back");
    }
}
