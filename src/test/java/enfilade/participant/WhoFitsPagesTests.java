package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.participant.Participant.Draft;
import enfilade.support.PagesTests;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the list says about who fits: nobody, and why; or how many, before something is done to all of them. */
@Import(Walking.class)
class WhoFitsPagesTests extends PagesTests {

    @Autowired Enrolling enrolling;
    @Autowired Walking walking;

    @Test
    void whoeverFindsNobodySeesWhatNarrowsAndWhatToDoAboutIt() {
        var engineer = walking.template(ada, "Engineer");
        add("Pia");

        var page = as(ada).get("/participants?q=zz&tag=vip&state=waiting&template=" + engineer).page();
        assertThat(page).showsInOrder("Nobody fits", "“zz”", "Engineer", "Waiting", "Tag vip", "Active")
                .linksTo("/@acme/participants");
        assertThat(page.document().selectFirst(".empty a:contains(archived)").attr("href"))
                .contains("q=zz", "tag=vip", "state=waiting", "status=any", "template=" + engineer);
        assertThat(as(ada).get("/participants?q=zz&status=any").page()).hasNo(".empty a:contains(archived)");
    }

    @Test
    void saysHowManyFitToWhoeverTicksThemAll() {
        IntStream.range(0, 30).forEach(i -> add("Person " + i));
        add("Nico");

        var first = as(ada).get("/participants?q=person").page();
        assertThat(first).shows("Everybody who fits, on all pages").has("[name=everyone][hx-get*='q=person']")
                .showsInOrder("each button first shows who, what and which mails", "Archive…");
        assertThat(as(ada).get("/participants?q=person&everyone=true").htmx()).isFragment()
                .shows("All 30 who fit, on all pages").has("[name=everyone][checked][data-people='30']")
                .hasNo("[hx-get]").hasNo("tr");
        assertThat(as(ada).get("/participants?q=nico")).has("[data-people='1']").hasNo("[name=everyone][hx-get]");
        assertThat(as(vic).get("/participants")).showsNot("who fit");
    }

    private void add(String name) {
        var email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@acme.example";
        enrolling.enrol(ada, Draft.named(name, email), null);
    }
}
