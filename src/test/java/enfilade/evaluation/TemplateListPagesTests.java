package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.UseCase;
import enfilade.support.Page;
import enfilade.web.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding a template among many: words, filters, orders, pages. */
class TemplateListPagesTests extends BuildingTests {

    static final Instant TODAY = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void anEmptyAccountIsToldWhatATemplateIs() {
        assertThat(as(ada).get("/evaluations")).isOk().shows("No templates yet").linksTo("/@acme/evaluations/new")
                .hasNo("form[role=search]");
        assertThat(as(vic).get("/evaluations")).shows("No templates yet").hasNo("[href='/@acme/evaluations/new']");
    }

    @Test
    void showsEachTemplateWithItsDoors() {
        var template = template("Senior Engineer", "Phone", "Technical");

        assertThat(as(vic).get("/evaluations")).isOk().isWholePage()
                .shows("Senior Engineer", "Hiring · Edited today", "Active")
                .linksTo("/@acme/evaluations/{id}", template).has("svg[role=img][aria-label='2 stages']")
                .hasNo("nav.pager");
        assertThat(as(vic).get("/evaluations").htmx()).isFragment().has("div#templates").hasNo("form[role=search]");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"eng,Senior Engineer", "ENG,Senior Engineer", "sen eng,Senior Engineer",
            "eng   sen,Senior Engineer", "gineer,-", "senior nurse,-", "100%,100% of _1 sam", "%,-",
            "_1,100% of _1 sam", "_,100% of _1 sam", "sam_,-", "!,-", "O'N,O'Neill", "',-", "\\,-"})
    void searchLooksAtTheBeginningsOfWordsAndTakesThemAsTheyAre(String words, String found) {
        template("Senior Engineer");
        template("100% of _1 sam");
        template("O'Neill");

        var names = names(as(ada).get("/evaluations?q={q}", words).page());

        assertThat(names).isEqualTo(found.equals("-") ? List.of() : List.of(found));
    }

    @Test
    void wordsThatNobodyUsesFindNothingAndSaySo() {
        template("Senior Engineer");

        assertThat(as(ada).get("/evaluations?q=astronaut")).shows("No template fits").keeps("q", "astronaut")
                .linksTo("/@acme/evaluations");
        assertThat(as(ada).get("/evaluations?q={q}", "a\0b")).isOk();
        assertThat(as(ada).get("/evaluations?q={q}", "many words ".repeat(200))).isOk();
    }

    @Test
    void filtersByStatusAndUseCase() {
        authoring.create(ada,
                EvaluationTemplate.Draft.named("Drill", UseCase.TRAINING, null).as(EvaluationTemplate.Status.DRAFT));
        template("Engineer");
        authoring.archive(ada, template("Old"));

        assertThat(names(as(ada).get("/evaluations").page())).containsExactlyInAnyOrder("Drill", "Engineer", "Old");
        assertThat(names(as(ada).get("/evaluations?status=draft").page())).containsExactly("Drill");
        assertThat(names(as(ada).get("/evaluations?status=archived").page())).containsExactly("Old");
        assertThat(names(as(ada).get("/evaluations?useCase=hiring").page()))
                .containsExactlyInAnyOrder("Engineer", "Old");
        assertThat(as(ada).get("/evaluations?status=active&useCase=hiring&q=en")).shows("Engineer")
                .showsNot("Old", "Drill").keeps("status", "active").keeps("useCase", "hiring").keeps("q", "en");
        assertThat(names(as(ada).get("/evaluations?status=&useCase=&sort=&q=&page=").page())).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=asleep", "useCase=astrology", "sort=random", "status=asleep&sort=name"})
    void whatCannotBeReadIsNoFilter(String query) {
        template("Senior Engineer");

        assertThat(as(ada).get("/evaluations?q=sen&" + query)).isOk().shows("Senior Engineer").keeps("q", "sen");
    }

    @Test
    void sortsByEditByNameAndByAge() {
        clock.stopAt(TODAY);
        var zoe = template("zoe");
        clock.passes(Duration.ofDays(1));
        template("Adam");
        clock.passes(Duration.ofDays(1));
        template("mia");
        clock.passes(Duration.ofDays(1));
        arranging.add(ada, zoe, Sketch.of("Phone").wish());

        assertThat(names(as(ada).get("/evaluations").page())).containsExactly("zoe", "mia", "Adam");
        assertThat(names(as(ada).get("/evaluations?sort=name").page())).containsExactly("Adam", "mia", "zoe");
        assertThat(names(as(ada).get("/evaluations?sort=newest").page())).containsExactly("mia", "Adam", "zoe");
        assertThat(as(ada).get("/evaluations?sort=newest")).keeps("sort", "newest").shows("Edited yesterday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edited", "name", "newest"})
    void turnsAllPagesForthAndBackWithoutLossOrRepeats(String sort) {
        IntStream.range(0, 60).forEach(i -> {
            clock.stopAt(TODAY.plus(Duration.ofMinutes(i / 7)));
            template(i % 3 == 0 ? "Same name" : "Template " + i);
        });

        var first = as(ada).get("/evaluations?sort={sort}", sort).page();
        var second = turn(first, "next");
        var third = turn(second, "next");
        var back = turn(third, "prev");

        assertThat(first).hasNo("a[rel=prev]").has("nav.pager button[disabled]").shows("Later");
        assertThat(third).hasNo("a[rel=next]");
        assertThat(List.of(ids(first).size(), ids(second).size(), ids(third).size())).containsExactly(25, 25, 10);
        assertThat(ids(back)).isEqualTo(ids(second));
        assertThat(ids(turn(back, "prev"))).isEqualTo(ids(first));
        assertThat(turn(back, "prev")).hasNo("a[rel=prev]");
        var all = new ArrayList<>(ids(first));
        all.addAll(ids(second));
        all.addAll(ids(third));
        assertThat(all).doesNotHaveDuplicates().hasSize(60);
        if (sort.equals("name")) {
            assertThat(names(first)).isSortedAccordingTo(Comparator.comparing(String::toLowerCase));
        }
    }

    @Test
    void filtersStayWhenThePageTurns() {
        IntStream.range(0, 30).forEach(i -> template("Template " + i));
        template("Other");

        var first = as(ada).get("/evaluations?q=temp&status=active&useCase=hiring&sort=name").page();

        assertThat(turn(first, "next")).keeps("q", "temp").keeps("status", "active").keeps("useCase", "hiring")
                .keeps("sort", "name");
        assertThat(names(turn(first, "next"))).hasSize(5).doesNotContain("Other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "AAAA", "%%%", "K2FiYw"})
    void aPageThatCannotBeReadIsTheFirst(String page) {
        template("Senior Engineer");

        for (var sort : List.of("edited", "name", "newest")) {
            assertThat(as(ada).get("/evaluations?sort={sort}&page={page}", sort, page)).isOk().shows("Senior Engineer");
        }
    }

    @Test
    void aPageOfAnotherOrderOrFromAnotherTimeIsTheFirst() {
        template("Senior Engineer");

        for (var key : List.of("senior engineer", "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "")) {
            assertThat(as(ada).get("/evaluations?page={page}", Cursor.at(key, UUID.randomUUID()).text())).isOk()
                    .shows("Senior Engineer");
        }
    }

    private Page turn(Page page, String where) {
        return as(ada).get(page.document().selectFirst("a[rel=" + where + "]").attr("href")).page();
    }

    private static List<String> names(Page page) {
        return page.document().select("#templates tbody th a").eachText();
    }

    private static List<String> ids(Page page) {
        return page.document().select("#templates tbody th a").eachAttr("href");
    }
}
