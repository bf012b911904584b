package enfilade.agent;

import static enfilade.agent.AgentProfileTests.dimension;
import static enfilade.agent.AgentProfileTests.draft;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Ask;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgentArrangingPagesTests extends PagesTests {

    @Autowired Profiling profiling;
    @Autowired AgentProfiles profiles;

    UUID alex;

    @BeforeEach
    void describeAlex() {
        alex = profiling.create(ada, draft("Alex", "Alex here.", UseCase.HIRING,
                List.of(dimension("Coding", 60), dimension("Design", 40)))).id();
    }

    @Test
    void addsADimensionToWhatWasTyped() {
        var page = change(as(ada).post("/agents/{id}", alex)).param("act", "add")
                .param("dimensions[0].name", "Half typ").param("dimensions[0].weight", 70).page();

        assertThat(page).isOk().isWholePage().keeps("dimensions[0].name", "Half typ")
                .keeps("dimensions[1].weight", "30").has("[name='dimensions[1].name'][autofocus]")
                .has("form[data-dirty]").hasNo("[aria-invalid]");
        assertThat(profiles.findByAccountIdAndId(ada.accountId(), alex)).get().returns(1, AgentProfile::version);
    }

    @Test
    void evensOutAndRemovesOverHtmx() {
        assertThat(rows(as(ada).post("/agents/{id}", alex)).param("act", "even").htmx()).isOk().isFragment()
                .keeps("dimensions[0].weight", "34").keeps("dimensions[2].weight", "33").shows("Adds up to 100");
        assertThat(rows(as(ada).post("/agents/{id}", alex)).param("act", "remove-1").htmx()).isOk().isFragment()
                .keeps("dimensions[0].name", "A").keeps("dimensions[1].name", "C").hasNo("[name='dimensions[2].name']")
                .shows("30 of 100. Give out 70 more to save.");
        assertThat(rows(as(ada).post("/agents")).param("act", "remove-0").htmx()).isOk().isFragment()
                .keeps("dimensions[0].name", "B");
    }

    @Test
    void rowsFarApartComeTogether() {
        assertThat(as(ada).post("/agents").param("act", "even").param("dimensions[0].name", "A")
                        .param("dimensions[7].name", "B"))
                .isOk().keeps("dimensions[1].name", "B").keeps("dimensions[1].weight", "50")
                .hasNo("[name='dimensions[2].name']");
    }

    @Test
    void startsWithThreeDimensions() {
        assertThat(as(ada).get("/agents/new")).isOk().keeps("dimensions[0].weight", "34")
                .keeps("dimensions[2].weight", "33").keeps("includeTranscript", "true").keeps("scale", "0-10")
                .keeps("tone", "professional");
    }

    @Test
    void thereAreNoMoreThanTwelve() {
        assertThat(as(ada).post("/agents").param("act", "add").param("dimensions[11].name", "Twelfth")
                .param("dimensions[0].name", "A").param("dimensions[1].name", "B").param("dimensions[2].name", "C")
                .param("dimensions[3].name", "D").param("dimensions[4].name", "E").param("dimensions[5].name", "F")
                .param("dimensions[6].name", "G").param("dimensions[7].name", "H").param("dimensions[8].name", "I")
                .param("dimensions[9].name", "J").param("dimensions[10].name", "K")).isOk()
                .has("#add-dimension[disabled]").keeps("dimensions[11].name", "Twelfth")
                .hasNo("[name='dimensions[12].name']");
    }

    @Test
    void anActThatWeDoNotKnowChangesNothing() {
        for (var act : List.of("remove-7", "remove-x", "dance", "")) {
            assertThat(rows(as(ada).post("/agents/{id}", alex)).param("act", act)).isOk()
                    .keeps("dimensions[2].name", "C");
        }
    }

    @Test
    void fieldsThatNoBrowserWouldMakeAreRefused() {
        for (var name : List.of("dimensions[a].name", "dimensions[10000].name", "dimensions[.name",
                "dimensions[-1].name")) {
            var status = change(as(ada).post("/agents/{id}", alex)).param(name, "X").page().status();
            assertThat(status).as(name).isBetween(400, 499);
        }
    }

    @Test
    void aViewerMayNot() {
        assertThat(as(vic).post("/agents").param("act", "add")).isForbidden();
        assertThat(as(rui).post("/agents/{id}", alex).param("act", "even")).isForbidden();
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).post("/agents/{id}", alex).param("act", "add")).isNotFound();
        assertThat(as(mallory).under("acme").post("/agents").param("act", "add")).isNotFound();
    }

    @Test
    void signedOutGoesToTheSignIn() {
        assertThat(signedOut().post("/@acme/agents/{id}", alex).param("act", "add")).redirectsToSignIn();
    }

    private static Ask rows(Ask ask) {
        return change(ask).param("dimensions[0].name", "A").param("dimensions[0].weight", 10)
                .param("dimensions[1].name", "B").param("dimensions[1].weight", 20)
                .param("dimensions[2].name", "C").param("dimensions[2].weight", 20);
    }

    private static Ask change(Ask ask) {
        return ask.param("version", 1).param("name", "Alex").param("persona", "Alex here.").param("useCase", "hiring");
    }
}
