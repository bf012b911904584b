package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.review.Scenes.Scene;
import enfilade.session.Scoring;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews: everything that waits for a person, the oldest first, and who takes care of what. */
class QueuePagesTests extends PagesTests {

    @Autowired
    private Scenes scenes;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Scoring scoring;

    @Autowired
    private JdbcClient db;

    @AfterEach
    void letTheClockRun() {
        clock.runsAgain();
    }

    @Test
    void showsTheOldestFirstWithItsAge() {
        clock.passes(Duration.ofDays(-3));
        scenes.at(Scene.OVERDUE, ada);
        clock.passes(Duration.ofDays(2));
        scenes.at(Scene.APPROVAL, ada);
        clock.runsAgain();

        assertThat(as(rui).get("/reviews")).showsInOrder("Task Overdue", "Their time is over", "3 days",
                "Task Approval", "Approve or decline after Task Approval", "Anyone who reviews", "1 day");
        assertThat(as(rui).get("/reviews?reason=approval")).showsNot("Task Overdue").shows("Task Approval");
        assertThat(as(rui).get("/reviews?reason=overdue").htmx()).isFragment().has("#queue").shows("Task Overdue");
        assertThat(as(rui).get("/reviews?reason=move_on")).shows("Nothing fits", "Clear filters");
        assertThat(as(rui).get("/reviews?show=nonsense&reason=nonsense&template=nonsense&page=nonsense"))
                .shows("Task Overdue", "Task Approval");
    }

    @Test
    void oneTemplateAlone() {
        var one = scenes.at(Scene.OVERDUE, ada);
        var other = scenes.at(Scene.REQUEST, ada);

        assertThat(as(rui).get("/reviews?template=" + one.templateId())).shows("Task Overdue").showsNot("Task Request")
                .linksTo("/@acme/journeys/" + one.id() + "?show=mine&template=" + one.templateId());
        assertThat(as(rui).get("/journeys/" + one.id() + "?show=mine")).linksTo("/@acme/journeys/" + other.id()
                + "?show=mine").shows("Next").showsNot("Previous");
        assertThat(as(rui).get("/journeys/" + one.id() + "?show=mine&template=" + one.templateId()))
                .shows("The only one here");
    }

    @Test
    void countsTheAttemptAsItsSessionDoes() {
        var pia = scenes.at(Scene.BELOW_MARK, ada);
        scenes.decide(rui, pia, Decision.Kind.GRANT_ATTEMPT, "Noise in the house");
        var session = scenes.walker().begins(pia).id();
        scoring.failed(Actor.system(ada.accountId()), session);

        assertThat(as(rui).get("/sessions/{id}", session)).shows("Attempt 2");
        assertThat(as(rui).get("/reviews")).shows("Task Below_mark · attempt 2");
    }

    @Test
    void pagesOfFiftyInFewStatements() {
        IntStream.range(0, 3).forEach(i -> scenes.at(Scene.OVERDUE, ada));
        var few = Statements.during(() -> assertThat(as(rui).get("/reviews?show=all")).isOk());
        scenes.multiply(97);
        var many = Statements.during(() -> assertThat(as(rui).get("/reviews?show=all")).isOk());
        var home = Statements.during(() -> assertThat(as(rui).get("/home")).isOk());

        assertThat(few.own()).as("%s", few).hasSizeLessThanOrEqualTo(4);
        assertThat(many.own()).as("%s", many).hasSameSizeAs(few.own());
        assertThat(home.own()).as("%s", home).hasSizeLessThanOrEqualTo(9);
        assertThat(many.frame()).as("%s", many).hasSize(1);
        var page = as(rui).get("/reviews?show=all").page();
        assertThat(page.document().select("tbody tr")).hasSize(50);
        var later = page.document().selectFirst("a[rel=next]").attr("href");
        var second = as(rui).get(later).page();
        assertThat(second.document().select("tbody tr")).hasSize(50);
        assertThat(as(rui).get(second.document().selectFirst("a[rel=prev]").attr("href")).page().document()
                .select("tbody a").eachAttr("href")).isEqualTo(page.document().select("tbody a").eachAttr("href"));
        assertThat(page.document().select(".rail nav .badge").text()).isEqualTo("99+ waiting");
    }

    @Test
    void whoWasNotAskedSeesItAmongAllAndCannotDecide() {
        var abes = asking(abe.id());

        assertThat(as(rui).get("/reviews")).showsNot("Pia Moreau").hasNo(".rail nav .badge");
        assertThat(as(rui).get("/reviews?show=all")).shows("Pia Moreau", "Asked: Abe").hasNo("form.taking");
        assertThat(as(rui).get("/journeys/{id}", abes)).shows("Others were asked to review here: Abe.")
                .hasNo(".deciding form").hasNo("a[href*=scorecards]");
        assertThat(as(abe).get("/reviews")).shows("Pia Moreau");
        assertThat(as(ada).get("/reviews")).showsNot("Pia Moreau");
        assertThat(as(ada).get("/journeys/{id}", abes)).shows("Asked: Abe; you may stand in").has(".deciding a");

        db.sql("delete from member where id = :abe").param("abe", abe.id()).update();
        assertThat(as(ada).get("/reviews")).shows("Pia Moreau");
    }

    @Test
    void aPrivateTemplateIsKeptFromWhoMayNotSeeIt() {
        var pia = scenes.at(Scene.APPROVAL, ada);
        db.sql("update evaluation_template set visibility = 'PRIVATE'").update();

        assertThat(as(rui).get("/reviews?show=all")).showsNot("Pia Moreau").hasNo("option:contains(Backend)");
        assertThat(as(rui).get("/home")).showsNot("Pia Moreau").hasNo(".rail nav .badge");
        assertThat(as(rui).get("/journeys/{id}", pia.id())).isNotFound();
        assertThat(as(rui).get("/sessions/{id}", scenes.session(pia))).isNotFound();
        assertThat(as(rui).get("/audit-log?kind=journeys")).showsNot("Pia Moreau", "Left a journey");
        assertThat(as(ada).get("/reviews")).shows("Pia Moreau");
        assertThat(take(pia, ada.id(), rui.id())).hasStatus(409);
    }

    @Test
    void whoeverLooksSeesAllOfItAndTakesNothing() {
        scenes.at(Scene.APPROVAL, ada);

        assertThat(as(vic).get("/reviews")).shows("Pia Moreau").has("[aria-current=page]:contains(All)")
                .hasNo("form.taking").hasNo(".rail nav .badge");
    }

    @Test
    void theLedgerLeadsToThePages() {
        var pia = scenes.at(Scene.APPROVAL, ada);
        var decision = scenes.decide(rui, pia, enfilade.journey.Decision.Kind.APPROVE, null);

        assertThat(as(rui).get("/audit-log?kind=reviews")).shows("decided at Task Approval", "Pia Moreau")
                .linksTo("/@acme/journeys/{id}", pia.id());
        assertThat(as(rui).get("/audit-log?kind=sessions")).linksTo("/@acme/sessions/{id}", decision.session());
        assertThat(as(rui).get("/audit-log?thing=" + pia.id())).shows("started a journey at Task Approval");
    }

    private UUID asking(UUID... reviewers) {
        var template = rehearsal.asking(ada, Sketch.of("Look").kind(Kind.MANUAL_REVIEW), List.of(reviewers));
        return scenes.walker().start(ada, template).id();
    }

    private Ask take(Journey pia, UUID by, UUID whom) {
        return as(by.equals(ada.id()) ? ada : rui).post("/journeys/{id}/assignment", pia.id()).param("member", whom);
    }
}
