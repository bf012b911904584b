package enfilade.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.review.Scenes;
import enfilade.review.Scenes.Scene;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Home shows what waits for its reader and what is stuck: why, since when, whose turn it is, and nothing twice. */
class HomePagesTests extends PagesTests {

    @Autowired private Scenes scenes;
    @Autowired private Rehearsal rehearsal;

    @BeforeEach
    void itIsMonday() {
        clock.stopAt(Instant.parse("2026-11-30T08:00:00Z"));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void whatIsMineByNameComesFirst() {
        scenes.at(Scene.APPROVAL, ada);
        clock.passes(Duration.ofHours(2));
        asking("Look", rui);
        clock.passes(Duration.ofHours(2));
        take(scenes.at(Scene.BELOW_MARK, ada), rui);
        clock.passes(Duration.ofHours(2));

        assertThat(as(rui).get("/home")).showsInOrder("Waits for you", "Write the review for Look", "Asked: Rui",
                "Below the mark", "You have taken it", "Approve or decline after Task Approval",
                "since today · Anyone who reviews", "6 h").hasNo("#stuck");
        assertThat(as(abe).get("/home")).shows("Approve or decline").showsNot("Write the review", "Below the mark");
    }

    @Test
    void whatWaitsForTooLongIsStuckUnlessItIsMine() {
        asking("Look", rui);
        scenes.at(Scene.APPROVAL, ada);
        clock.passes(Duration.ofDays(3).minusSeconds(1));
        assertThat(as(abe).get("/home")).hasNo("#stuck");
        clock.passes(Duration.ofSeconds(1));

        assertThat(as(abe).get("/home")).shows("Nobody is waiting", "Approve or decline after Task Approval")
                .showsInOrder("Stuck", "Write the review for Look", "since 30 Nov · Asked: Rui", "3 days");
        assertThat(as(rui).get("/home")).showsInOrder("Waits for you", "Write the review for Look", "Stuck",
                "Approve or decline after Task Approval");
        Stream.of(ada, abe, rui, vic).forEach(one -> assertThat(as(one).get("/home").page().document()
                .select("#main a[href*=/journeys/]").eachAttr("href").stream().map(it -> it.replaceAll("[?#].*", "")))
                .as(one.name()).doesNotHaveDuplicates().hasSize(2));
    }

    @Test
    void eachThatIsStuckIsOneClickFromWhatHelps() {
        var pia = scenes.at(Scene.OVERDUE, ada);

        assertThat(as(ada).get("/home")).showsInOrder("Stuck", "Their time is over: give more, or stop",
                        "Give more time", "Send a link", "Stop")
                .linksTo("/@acme/journeys/" + pia.id() + "?show=all#extension-until")
                .linksTo("/@acme/journeys/" + pia.id() + "/link")
                .linksTo("/@acme/journeys/" + pia.id() + "?show=all#stop-reason");
        assertThat(as(ada).get("/journeys/" + pia.id() + "?show=all")).has("#extension-until").has("#stop-reason");
        assertThat(as(rui).get("/home")).shows("Give more time").showsNot("Send a link");
        assertThat(as(vic).get("/home")).shows("Their time is over").showsNot("Give more time", "Send a link");
    }

    @Test
    void saysWhoIsAwayAndWhoStandsIn() {
        asking("Look", rui);
        assertThat(as(ada).post("/team/members/{id}/absence", rui.id()).param("until", "2026-12-03"))
                .redirectsTo("/@acme/team");

        assertThat(as(ada).get("/home")).showsInOrder("Waits for you", "Write the review for Look",
                "Asked: Rui, absent until 3 Dec; owners and admins stand in");
        assertThat(as(rui).get("/home")).showsInOrder("Waits for you", "Write the review for Look");
        clock.passes(Duration.ofDays(4));
        assertThat(as(ada).get("/home")).showsInOrder("Stuck", "Write the review for Look", "Asked: Rui")
                .showsNot("absent");
    }

    @Test
    void whatSomebodyAwayHasTakenWaitsForTheOthersToo() {
        var pia = scenes.at(Scene.APPROVAL, ada);
        take(pia, rui);
        assertThat(as(abe).get("/home")).showsNot("Approve or decline");
        assertThat(as(rui).outside().post("/me/absence").param("until", "2026-12-03")).redirectsTo("/me#away");

        assertThat(as(abe).get("/home")).shows("Rui, absent until 3 Dec, has taken it; others may");
        assertThat(as(abe).get("/journeys/{id}", pia.id())).shows("Rui, absent until 3 Dec, has taken it; others may")
                .has("button[disabled]:contains(Rui, absent until 3 Dec)");
        assertThat(as(abe).post("/journeys/{id}/assignment", pia.id()).param("member", rui.id())).hasStatus(409)
                .shows("Rui is absent until 3 Dec. Give it to somebody who is here.");
    }

    @Test
    void countsTheRestInFewStatements() {
        IntStream.range(0, 3).forEach(i -> scenes.at(Scene.APPROVAL, ada));
        assertThat(as(rui).get("/home")).showsNot("more");
        var few = Statements.during(() -> assertThat(as(rui).get("/home")).isOk());
        scenes.multiply(14);
        assertThat(as(rui).get("/home")).shows("and 12 more").linksTo("/@acme/reviews?show=mine");
        scenes.multiply(90);
        var many = Statements.during(() -> assertThat(as(rui).get("/home")).shows("and more than 95 others"));
        clock.passes(Duration.ofDays(3));
        assertThat(as(rui).get("/home")).showsInOrder("Stuck", "and more than 95 others");

        assertThat(few.own()).as("%s", few).hasSizeLessThanOrEqualTo(8);
        assertThat(many.own()).as("%s", many).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void nobodyWaitsAndNothingIsStuck() {
        assertThat(as(vic).get("/home")).shows("Waits for a person", "Nobody is waiting").hasNo("#stuck");
    }

    private Journey asking(String door, Actor... reviewers) {
        return scenes.walker().start(ada, rehearsal.asking(ada, Sketch.of(door).kind(Kind.MANUAL_REVIEW),
                Stream.of(reviewers).map(Actor::id).toList()), UUID.randomUUID() + "@example.org");
    }

    private void take(Journey pia, Actor who) {
        assertThat(as(who).post("/journeys/{id}/assignment", pia.id()).param("member", who.id()))
                .redirectsTo("/@acme/journeys/{id}", pia.id());
    }
}
