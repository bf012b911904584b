package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.EvaluationTemplate.Visibility;
import enfilade.participant.Participant.Draft;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Finding a person among many: words, filters, orders, pages. */
@Import(Walking.class)
class ParticipantListPagesTests extends PagesTests {

    @Autowired Enrolling enrolling;
    @Autowired Walking walking;

    @Test
    void anEmptyAccountIsToldWhatAParticipantIs() {
        assertThat(as(ada).get("/participants")).isOk().shows("No participants yet")
                .linksTo("/@acme/participants/new").hasNo("form[role=search]");
        assertThat(as(vic).get("/participants")).shows("No participants yet")
                .hasNo("[href='/@acme/participants/new']");
    }

    @Test
    void showsWhoIsThereAndWhereTheyStand() {
        var pia = add("Pia Novak", "vip", "berlin", "java", "remote");
        add("Nico Berg");
        var engineer = walking.template(ada, "Engineer");
        walking.journey(ada, pia, walking.template(ada, "Older"), JourneyState.STOPPED, Duration.ofDays(9));
        walking.journey(ada, pia, engineer, JourneyState.WAITING, Duration.ofDays(2));

        assertThat(as(vic).get("/participants")).isOk().isWholePage()
                .showsInOrder("Nico Berg", "nico.berg@acme.example", "no journey yet", "Pia Novak", "Waiting 2 days",
                        "Door of Engineer", "Engineer", "vip · berlin · java · +1", "today")
                .linksTo("/@acme/participants/{id}", pia).hasNo("nav.pager").hasNo("[href='/@acme/participants/new']");
        assertThat(as(vic).get("/participants").htmx()).isFragment().has("div#participants")
                .hasNo("form[role=search]");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"nov,Pia Novak", "NOVAK PIA,Pia Novak", "pia.nov,Pia Novak",
            "pia.novak@acme.example,Pia Novak", "acme,Nico Berg|Pia Novak", "ovak,-", "pia nico,-", "%,-", "_,-",
            "!,-", "',-"})
    void searchLooksAtTheBeginningsOfWords(String words, String found) {
        add("Pia Novak");
        add("Nico Berg");

        assertThat(names(as(ada).get("/participants?sort=name&q={q}", words).page()))
                .isEqualTo(found.equals("-") ? List.of() : List.of(found.split("\\|")));
    }

    @Test
    void findsByOrganizationAndExternalIdAndSaysWhenNobodyFits() {
        enrolling.enrol(ada, new Draft("Pia", "pia@acme.example", "ATS-77", null, null, null, "Northlight", null, null,
                null, null, null, null, null, null, null), null);

        assertThat(names(as(ada).get("/participants?q=north").page())).containsExactly("Pia");
        assertThat(names(as(ada).get("/participants?q=ats-77").page())).containsExactly("Pia");
        assertThat(as(ada).get("/participants?q=astronaut")).shows("Nobody fits").keeps("q", "astronaut");
        assertThat(as(ada).get("/participants?q={q}", "a\0b " + "many words ".repeat(99))).isOk();
    }

    @Test
    void filtersByStatusTemplateAndJourney() {
        var engineer = walking.template(ada, "Engineer");
        var nurse = walking.template(ada, "Nurse");
        var pia = add("Pia");
        var nico = add("Nico");
        add("Mia");
        enrolling.archive(ada, add("Old"));
        walking.journey(ada, pia, engineer, JourneyState.COMPLETED, Duration.ofDays(3));
        walking.journey(ada, pia, nurse, JourneyState.ACTIVE, Duration.ofDays(1));
        walking.journey(ada, nico, nurse, JourneyState.WAITING, Duration.ofDays(1));

        assertThat(found("")).containsExactly("Mia", "Nico", "Pia");
        assertThat(found("status=archived")).containsExactly("Old");
        assertThat(found("status=any")).hasSize(4);
        assertThat(found("template=" + nurse)).containsExactly("Nico", "Pia");
        assertThat(found("template=" + engineer)).containsExactly("Pia");
        assertThat(found("state=waiting")).containsExactly("Nico");
        assertThat(found("state=active&template=" + engineer)).isEmpty();
        assertThat(found("state=none")).containsExactly("Mia");
        assertThat(found("state=none&template=" + engineer)).containsExactly("Mia", "Nico");
        assertThat(as(ada).get("/participants?template=" + engineer)).shows("Completed", "Door of Engineer")
                .showsNot("Door of Nurse").keeps("template", engineer.toString());
    }

    @Test
    void aPrivateTemplateShowsNowhereToThoseWhoMayNotSeeIt() {
        var hidden = walking.template(ada, "Hidden Role", Visibility.PRIVATE);
        var pia = add("Pia");
        walking.journey(ada, pia, hidden, JourneyState.ACTIVE, Duration.ofDays(1));

        assertThat(as(abe).get("/participants")).shows("Hidden Role", "Under way");
        assertThat(as(vic).get("/participants")).shows("Pia", "no journey yet").showsNot("Hidden");
        assertThat(names(as(vic).get("/participants?template=" + hidden).page())).isEmpty();
        assertThat(names(as(vic).get("/participants?state=active").page())).isEmpty();
        assertThat(names(as(vic).get("/participants?state=none").page())).containsExactly("Pia");
        assertThat(as(vic).get("/participants/{id}", pia)).isOk().showsNot("Hidden").shows("Not on any template yet");
        assertThat(as(abe).get("/participants/{id}", pia)).shows("Hidden Role", "Door of Hidden Role", "Under way");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=asleep", "template=engineer", "sort=random", "state=gone", "page=%%%", "page=abc"})
    void whatCannotBeReadIsNoFilter(String query) {
        add("Pia");

        assertThat(as(ada).get("/participants?q=pi&" + query)).isOk().shows("Pia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "name"})
    void turnsThePagesThereAndBack(String sort) {
        IntStream.range(10, 70).forEach(i -> add("Person " + i));
        var expected = IntStream.range(10, 70).mapToObj(i -> "Person " + i).toList();

        var seen = new ArrayList<String>();
        var page = as(ada).get("/participants?q=person&sort=" + sort).page();
        seen.addAll(names(page));
        for (var next = next(page, "next"); next != null; next = next(page, "next")) {
            page = as(ada).get(next).page();
            seen.addAll(names(page));
        }
        var back = names(as(ada).get(next(page, "prev")).page());

        assertThat(seen).isEqualTo(sort.equals("name") ? expected : expected.reversed());
        assertThat(back).isEqualTo(seen.subList(25, 50));
        assertThat(page).keeps("q", "person");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 50})
    void costsFourStatementsHoweverManyThereAre(int many) {
        var template = walking.template(ada, "Engineer");
        IntStream.range(0, many).forEach(i -> walking.journey(ada, add("Person " + i), template,
                JourneyState.ACTIVE, Duration.ofDays(1)));

        var statements = Statements.during(() -> assertThat(as(ada).get("/participants?state=active")).isOk()
                .shows("Under way"));

        assertThat(statements.own()).as("%s", statements).hasSizeLessThanOrEqualTo(4);
    }

    private List<String> found(String query) {
        return names(as(ada).get("/participants?sort=name&" + query).page());
    }

    private UUID add(String name, String... tags) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@acme.example";
        return enrolling.enrol(ada, new Draft(name, email, null, null, List.of(tags), null, null, null, null, null,
                null, null, null, null, null, null), null).id();
    }

    private static String next(Page page, String rel) {
        var link = page.document().selectFirst("a[rel=" + rel + "]");
        return link == null ? null : link.attr("href");
    }

    private static List<String> names(Page page) {
        return page.document().select("tbody th a").eachText();
    }
}
