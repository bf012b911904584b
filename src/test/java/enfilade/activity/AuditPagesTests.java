package enfilade.activity;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Page;
import enfilade.support.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditPagesTests extends AuditingTests {

    @AfterEach
    void letTheClockRun() {
        clock.runsAgain();
    }

    @Test
    void tellsWhoDidWhatByDayOnTheReadersClock() {
        clock.stopAt(Instant.parse("2026-07-01T23:30:00Z"));
        happened(ada, "account.created", "Opened Acme Labs");
        clock.passes(Duration.ofHours(25));
        happened(keyOf(ada), "member.updated", "Changed Rui");

        assertThat(as(vic).get("/audit-log")).isOk()
                .showsInOrder("Audit log", "Lisbon time", "Today", "01:30", "Robo through the API changed Rui",
                        "Yesterday", "00:30", "Ada opened Acme Labs")
                .has("time[datetime='2026-07-01T23:30:00Z']").has("nav a[aria-current=page][href='/@acme/audit-log']");
        assertThat(as(ada).get("/home")).has("main a[href='/@acme/audit-log']");
    }

    @Test
    void tellsWhatItWasBeforeAndAfter() {
        var mark = new Change("Pass mark", "70", "75");
        var name = new Change("Name", "Talk", "Technical");
        happened(ada, "stage.updated", "Changed Phone: " + Change.sentence(List.of(mark)), mark);
        happened(ada, "stage.updated", "Changed Technical: Name Talk → Technical", name, mark,
                new Change("Duration", "30", "45"), new Change("Engine", "The usual", "Scripted"));
        happened(ada, "stage.created", "Added Final to Senior Engineer");

        var page = as(ada).get("/audit-log").page();

        assertThat(told(page)).containsExactly("Ada added Final to Senior Engineer", "Ada changed Technical",
                "Ada changed Phone");
        assertThat(page.document().select("li > .changes > li").eachText()).containsExactly("Pass mark 70 → became 75");
        assertThat(page).shows("4 changes: Name, Pass mark, Duration, …");
        assertThat(page.document().select("details > .changes > li").eachText()).containsExactly(
                "Name Talk → became Technical", "Pass mark 70 → became 75", "Duration 30 → became 45",
                "Engine The usual → became Scripted");
    }

    @Test
    void linksToWhatAFactIsAbout() {
        var template = template(ada, "Senior Engineer");
        var stage = stage(ada, template, "Phone");
        var gone = stage(ada, template, "Final");
        db.sql("update evaluation_stage set removed_at = current_timestamp, stage_order = null where id = :id")
                .param("id", gone).update();

        assertThat(as(vic).get("/audit-log")).isOk().linksTo("/@acme/evaluations/{id}", template)
                .linksTo("/@acme/evaluations/{id}/stages/{stage}", template, stage)
                .linksTo("/@acme/audit-log?thing={id}", stage).linksTo("/@acme/audit-log?thing={id}", gone)
                .hasNo("[href$='/stages/" + gone + "']")
                .shows("Stage Phone in Senior Engineer", "Stage Final in Senior Engineer", "Template Senior Engineer");
    }

    @Test
    void turnsThePagesBothWays() {
        IntStream.range(100, 220).forEach(i -> happened(ada, "member.updated", "Changed " + i));

        var first = as(ada).get("/audit-log?kind=members").page();
        var second = as(ada).get(next(first, "Earlier")).page();
        happened(ada, "member.updated", "Changed later");
        var third = as(ada).get(next(second, "Earlier")).page();
        var back = as(ada).get(next(third, "Later")).page();
        var again = as(ada).get(next(back, "Later")).page();

        assertThat(told(first)).hasSize(50).startsWith("Ada changed 219").endsWith("Ada changed 170");
        assertThat(first).has("button[disabled]:contains(Later)");
        assertThat(told(second)).hasSize(50).startsWith("Ada changed 169").endsWith("Ada changed 120");
        assertThat(told(third)).hasSize(20).endsWith("Ada changed 100");
        assertThat(third).has("button[disabled]:contains(Earlier)").keeps("kind", "members");
        assertThat(told(back)).isEqualTo(told(second));
        assertThat(told(again)).isEqualTo(told(first));
        assertThat(as(ada).get(next(again, "Later"))).shows("changed later").has("button[disabled]:contains(Later)");
    }

    @Test
    void answersOverHtmxWithTheFactsAlone() {
        happened(ada, "member.updated", "Changed Rui");
        happened(ada, "account.updated", "Renamed Acme");

        assertThat(as(ada).get("/audit-log?kind=account").htmx()).isFragment().has("#ledger").shows("renamed Acme")
                .showsNot("Rui");
    }

    @Test
    void asksTwiceHoweverMuchHappened() {
        happened(ada, "member.updated", "Changed Rui");
        var one = Statements.during(() -> assertThat(as(vic).get("/audit-log")).isOk());
        var template = template(ada, "Senior Engineer");
        IntStream.range(0, 30).forEach(i -> stage(abe, template, "Door " + i));
        IntStream.range(0, 30).forEach(i -> happened(keyOf(ada), "member.updated", "Changed " + i));
        var many = Statements.during(() -> assertThat(as(vic).get("/audit-log")).isOk());
        var about = Statements.during(() -> assertThat(as(vic).get("/audit-log?thing={id}", template)).isOk());
        var nothing = Statements.during(() -> assertThat(as(vic).get("/audit-log?kind=account&thing={id}", template))
                .shows("Nothing fits", "About Senior Engineer and its stages"));

        assertThat(one.own()).as("%s", one).hasSize(2);
        assertThat(many.own()).as("%s", many).hasSize(2);
        assertThat(about.own()).as("%s", about).hasSize(2);
        assertThat(nothing.own()).as("%s", nothing).hasSize(3);
    }

    @Test
    void aFirstDayAndAnEmptyChoiceSayWhatTheyAre() {
        assertThat(as(ada).get("/audit-log")).isOk().shows("Nothing has happened yet").showsNot("Clear filters");
        happened(ada, "member.updated", "Changed Rui");
        assertThat(as(ada).get("/audit-log?kind=stages")).isOk().shows("Nothing fits", "Clear filters")
                .linksTo("/@acme/audit-log").keeps("kind", "stages");
    }

    @Test
    void aStrangerSeesNothing() {
        happened(ada, "account.created", "Opened Acme Labs");

        assertThat(as(mallory).under("acme").get("/audit-log")).isNotFound();
        assertThat(as(mallory).get("/audit-log?person={id}", ada.id())).isOk().showsNot("Acme", "Ada");
        assertThat(as(mallory).get("/audit-log?thing={id}", UUID.randomUUID())).isOk()
                .shows("About something that is not here", "Nothing fits");
    }

    @Test
    void signedOutGoesToSignIn() {
        assertThat(signedOut().under("acme").get("/audit-log")).redirectsToSignIn();
        assertThat(signedOut().under("acme").get("/audit-log").htmx()).hasHeader("HX-Redirect", "/sign-in");
    }

    private static String next(Page page, String way) {
        return page.document().select(".pager a:contains(" + way + ")").attr("href");
    }
}
