package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.session.Attending;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many people are on their way, and at which doors. */
class FlowPagesTests extends PagesTests {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private Attending attending;

    @Test
    void eachDoorSaysHowManyStandThere() {
        var template = rehearsal.hiring(ada, Sketch.task("Task"), Sketch.task("Talk").then(Automation.AUTO_ADVANCE));
        walker.handsIn(walker.start(ada, template, "waits@example.org"));
        walker.start(ada, template, "open@example.org");
        attending.withdraw(walker.visitor(walker.start(ada, template, "gone@example.org")));

        var page = as(vic).get("/evaluations/{id}", template).page();

        assertThat(page).has(".door:first-child > .people:contains(2 here)").hasNo(".door:last-child > .people");
        assertThat(page.document().select(".door .vh").eachText()).element(0).asString().endsWith(", 2 here");
        assertThat(page.document().select(".door .vh").eachText()).element(1).asString().doesNotContain("here");
    }

    @Test
    void eachTemplateSaysWhoIsUnderWayAndWhoWaits() {
        var template = rehearsal.hiring(ada, Sketch.task("Task"));
        assertThat(as(vic).get("/evaluations")).showsNot("under way", "waiting");
        walker.handsIn(walker.start(ada, template, "waits@example.org"));
        walker.start(ada, template, "open@example.org");
        walker.start(ada, template, "more@example.org");
        attending.withdraw(walker.visitor(walker.start(ada, template, "gone@example.org")));

        assertThat(as(vic).get("/evaluations")).shows("2 under way", "1 waiting")
                .has("a[href='/@acme/reviews?show=all&template=" + template + "']");
        assertThat(as(mallory).get("/evaluations")).showsNot("under way", "waiting");
    }

    @Test
    void whatCameOfASealedDoorIsNotToldByCounting() {
        var template = rehearsal.hiring(ada, Sketch.task("Task").mark("60").retakes(2, 0).sealed());
        var pia = walker.start(ada, template);
        walker.handsIn(pia);
        walker.scores(ada, pia, 30);

        assertThat(walker.now(pia).standing().isActive()).isTrue();
        assertThat(as(vic).get("/evaluations")).shows("1 waiting").showsNot("under way");

        walker.begins(pia);
        assertThat(as(vic).get("/evaluations")).shows("1 under way").showsNot("1 waiting");
    }

    @Test
    void listsNameTheZoneOfTheirDays() {
        var template = rehearsal.hiring(ada, Sketch.task("Task"));
        var pia = walker.start(ada, template);

        assertThat(as(vic).get("/evaluations")).shows("Edited", "Lisbon time");
        assertThat(as(vic).get("/participants")).shows("today", "Lisbon time");
        assertThat(as(vic).get("/participants/{id}", pia.participantId())).shows("Added today, Lisbon time");
        assertThat(as(vic).get("/evaluations/{id}/participants", template)).showsInOrder("Lisbon time", "Began",
                "today");
    }
}
