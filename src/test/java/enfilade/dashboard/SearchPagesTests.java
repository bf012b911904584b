package enfilade.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.AgentProfile;
import enfilade.agent.Profiling;
import enfilade.agent.UseCase;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Search that jumps: from the beginnings of words to the template or interviewer that somebody means. */
class SearchPagesTests extends PagesTests {

    @Autowired Authoring authoring;
    @Autowired Profiling profiling;
    @Autowired JdbcClient db;

    @Test
    void findsTemplatesAndInterviewersAndLinksToThem() {
        var template = template("Senior Engineer");
        var alex = interviewer("Alex, staff engineer");
        interviewer("Maya, recruiter");

        assertThat(as(vic).get("/search?q=eng")).isOk().isWholePage().keeps("q", "eng")
                .showsInOrder("Evaluation templates", "Senior Engineer", "Hiring", "Agent profiles",
                        "Alex, staff engineer", "Depth 50 · Clarity 50")
                .linksTo("/@acme/evaluations/{id}", template).linksTo("/@acme/agents/{id}", alex).showsNot("Maya");
    }

    @Test
    void answersHtmxWithWhatWasFoundAndHowMuch() {
        template("Senior Engineer");

        assertThat(as(vic).get("/search?q=eng").htmx()).isOk().isFragment().has("#found .cover")
                .has("#tally[hx-swap-oob='innerHTML:#tally']").shows("Senior Engineer", "1 shown").hasNo("form");
        assertThat(as(vic).get("/search?q=eng&go=1").htmx()).isOk().isFragment();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"eng,Senior Engineer", "ENG,Senior Engineer", "eng   sen,Senior Engineer",
            "gineer,-", "senior nurse,-", "stack,Full-stack (Java/Kotlin)", "full-st,Full-stack (Java/Kotlin)",
            "kotl,Full-stack (Java/Kotlin)", "(java,Full-stack (Java/Kotlin)", "tack,-", "100%,100% of _1 sam", "%,-",
            "_1,100% of _1 sam", "sam_,-", "!,-", "O'N,O'Neill", "',-", "\\,-"})
    void looksAtTheBeginningsOfWordsAndTakesThemAsTheyAre(String q, String found) {
        List.of("Senior Engineer", "Full-stack (Java/Kotlin)", "100% of _1 sam", "O'Neill").forEach(this::template);

        assertThat(names(as(ada).get("/search?q={q}", q).page()))
                .isEqualTo(found.equals("-") ? List.of() : List.of(found));
    }

    @Test
    void jumpsToTheOneThingThatFits() {
        var template = template("Senior Engineer");
        var maya = interviewer("Maya, recruiter");

        assertThat(as(vic).get("/search?q=sen&go=1")).redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(as(vic).get("/search?q=maya&go=1")).redirectsTo("/@acme/agents/{id}", maya);
        assertThat(as(vic).get("/search?q=sen")).isOk().shows("Senior Engineer");
    }

    @Test
    void staysWhenMoreOrNothingFits() {
        template("Senior Engineer");
        interviewer("Alex, staff engineer");

        assertThat(as(vic).get("/search?q=eng&go=1")).isOk().shows("Senior Engineer", "Alex, staff engineer");
        assertThat(as(vic).get("/search?q=astronaut&go=1")).isOk()
                .shows("Nothing fits", "No name has words that begin with “astronaut”.");
    }

    @Test
    void namesThatBeginSoComeFirstAndWhatIsArchivedLast() {
        authoring.archive(ada, template("Engineering, old"));
        template("Engineer");
        template("Senior Engineer");
        profiling.archive(ada, interviewer("Engine room"));

        var page = as(ada).get("/search?q=eng").page();

        assertThat(names(page)).containsExactly("Engineer", "Senior Engineer", "Engineering, old", "Engine room");
        assertThat(page.document().select("#found li:has(.badge) .cover").eachText())
                .containsExactly("Engineering, old", "Engine room");
    }

    @Test
    void showsAtMostEightOfEachWithTheLatestFirst() {
        clock.stopAt(Instant.parse("2026-11-21T10:00:00Z"));
        for (var i = 1; i <= 12; i++) {
            clock.passes(Duration.ofMinutes(1));
            template("Template " + i);
            interviewer("Tester " + i);
        }

        var page = as(ada).get("/search?q=te").page();

        assertThat(names(page)).hasSize(16).startsWith("Template 12", "Template 11").endsWith("Tester 5");
        assertThat(page).shows("16 shown");
    }

    @Test
    void withoutLettersItShowsWhatWasEditedLast() {
        clock.stopAt(Instant.parse("2026-11-21T10:00:00Z"));
        for (var i = 1; i <= 7; i++) {
            clock.passes(Duration.ofMinutes(1));
            template("Template " + i);
        }
        authoring.archive(ada, template("Put away"));

        for (var q : List.of("", "  ", " - ")) {
            var page = as(ada).get("/search?q={q}&go=1", q).page();
            assertThat(page).isOk().shows("Edited last");
            assertThat(names(page))
                    .containsExactly("Template 7", "Template 6", "Template 5", "Template 4", "Template 3");
        }
        assertThat(as(ada).get("/search")).isOk().shows("Template 7");
    }

    @Test
    void takesWhatNobodyWouldType() {
        template("Senior Engineer");

        assertThat(as(ada).get("/search?q={q}", "sen\0ior")).isOk().shows("Senior Engineer");
        assertThat(as(ada).get("/search?q={q}", "many words ".repeat(300))).isOk().shows("Nothing fits");
        assertThat(as(ada).get("/search?q={q}", "x".repeat(5000))).isOk().shows("Nothing fits");
        assertThat(as(ada).get("/search?q={q}", "<b>\"'&")).isOk().shows("“<b>\"'&”").hasNo("#found b b");
    }

    @Test
    void aPrivateTemplateIsFoundByWhoMayKnowOfItAlone() {
        template("Secret plan");
        db.sql("update evaluation_template set visibility = 'PRIVATE'").update();

        for (var actor : List.of(rui, vic)) {
            for (var address : List.of("/search", "/search?q=sec", "/search?q=sec&go=1")) {
                assertThat(as(actor).get(address)).isOk().showsNot("Secret plan");
            }
        }
        assertThat(as(abe).get("/search?q=sec")).shows("Secret plan");
    }

    @Test
    void aStrangerFindsNothing() {
        template("Senior Engineer");
        interviewer("Alex, staff engineer");

        assertThat(as(mallory).get("/search?q=eng")).isOk().shows("Nothing fits").hasNo("#found a");
        assertThat(as(mallory).get("/search")).isOk().shows("Nothing to find yet").hasNo("#found a");
        assertThat(as(mallory).under("acme").get("/search?q=eng")).isNotFound();
    }

    @Test
    void signedOutGoesToTheSignIn() {
        assertThat(signedOut().get("/@acme/search?q=eng")).redirectsToSignIn();
    }

    @Test
    void asksOnceHoweverMuchThereIs() {
        IntStream.range(0, 20).forEach(i -> template("Template " + i));

        for (var address : List.of("/search?q=te", "/search")) {
            var page = Statements.during(() -> assertThat(as(ada).get(address)).isOk().has("#found a"));
            assertThat(page.own()).as("%s", page).hasSize(1);
        }
    }

    @Test
    void everyPageHasItsFieldAndTheSearchItselfHasOne() {
        assertThat(as(vic).get("/team")).has("#sidebar form[method=get][action='/@acme/search'] input[name=q]")
                .has("#sidebar input[name=go]").has("#sidebar #found");
        assertThat(as(vic).get("/search").page().document().select("input[name=q]")).hasSize(1);
    }

    private UUID template(String name) {
        return authoring.create(ada, EvaluationTemplate.Draft.named(name, UseCase.HIRING, null)).id();
    }

    private UUID interviewer(String name) {
        return profiling.create(ada,
                AgentProfile.Draft.quick(name, "Hello.", UseCase.HIRING, List.of("Depth", "Clarity"))).id();
    }

    private static List<String> names(Page page) {
        return page.document().select("#found .cover").eachText();
    }
}
