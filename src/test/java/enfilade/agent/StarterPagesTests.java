package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StarterPagesTests extends PagesTests {

    @Autowired AgentProfiles profiles;
    @Autowired Starters starters;
    @Autowired JdbcClient db;

    @Test
    void listsThoseThatAreReady() {
        var statements = Statements.during(() -> assertThat(as(vic).get("/agents/starters")).isOk()
                .showsInOrder("Alex, staff engineer", "Software engineer · 8 questions", "System Design",
                        "Noor, operations director and buyer", "Sales · 8 questions", "Discovery 30")
                .linksTo("/@acme/agents/starters/sales"));

        assertThat(statements.own()).isEmpty();
    }

    @Test
    void theyAreOfferedWhereSomebodyBegins() {
        assertThat(as(ada).get("/agents")).shows("Begin with one that is ready")
                .linksTo("/@acme/agents/starters/support");
        assertThat(as(vic).get("/agents")).showsNot("Begin with one that is ready");
        assertThat(as(ada).get("/agents/new")).shows("Begin with one that is ready")
                .linksTo("/@acme/agents/starters/product-manager");
    }

    @Test
    void showsAllOfOne() {
        assertThat(as(ada).get("/agents/starters/sales")).isOk()
                .showsInOrder("Noor, operations director and buyer", "Discovery", "weight 30", "1 · 0–19",
                        "A good answer mentions").linksTo("/@acme/agents/starters/sales/copies");
        assertThat(as(vic).get("/agents/starters/sales")).isOk().hasNo("[action$=copies]");
        assertThat(as(ada).get("/agents/starters/astronaut")).isNotFound();
    }

    @Test
    void makesOneOurs() {
        var made = as(abe).post("/agents/starters/sales/copies").page();

        var noor = UUID.fromString(made.location().substring("/@acme/agents/".length()));
        assertThat(as(abe).get("/agents/{id}", noor)).isOk().keeps("dimensions[0].name", "Discovery");
        assertThat(profiles.findByAccountIdAndId(abe.accountId(), noor)).get()
                .returns(AgentText.of(null, starters.draft("sales")), it -> AgentText.of(null, it));
        assertThat(db.sql("select type from activity").query(String.class).list())
                .containsExactly("agent_profile.created");
        assertThat(as(ada).post("/agents/starters/astronaut/copies")).isNotFound();
    }

    @Test
    void aViewerMayNot() {
        assertThat(as(vic).post("/agents/starters/sales/copies")).isForbidden();
        assertThat(as(rui).post("/agents/starters/sales/copies")).isForbidden();
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).under("acme").get("/agents/starters")).isNotFound();
        assertThat(as(mallory).under("acme").get("/agents/starters/sales")).isNotFound();
        assertThat(as(mallory).under("acme").post("/agents/starters/sales/copies")).isNotFound();
    }

    @Test
    void signedOutGoesToTheSignIn() {
        assertThat(signedOut().get("/@acme/agents/starters")).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/agents/starters/sales/copies")).redirectsToSignIn();
    }
}
