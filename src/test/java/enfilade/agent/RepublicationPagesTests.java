package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing goes into the library that nobody has looked at, and nothing goes there twice. */
class RepublicationPagesTests extends PagesTests {

    @Autowired Profiling profiling;
    @Autowired AgentProfiles profiles;
    @Autowired JdbcClient db;

    UUID alex;

    @BeforeEach
    void describeAlex() {
        alex = profiling.create(ada, LibraryPagesTests.draft("Alex", "We make submarines.")).id();
    }

    @Test
    void whoeverPublishesTwiceSaysItOnce() {
        publish();

        assertThat(as(ada).post("/agents/{id}/publication", alex).param("version", 1))
                .redirectsTo("/@acme/agents/{id}", alex);

        assertThat(as(ada).get("/agents/{id}", alex)).shows("Alex is in the library");
        assertThat(as(mallory).get("/agents/library/{id}", address())).showsNot("submarines");
        assertThat(ledger("agent_profile.published")).hasSize(1);
    }

    @Test
    void showsAgainWhatSomebodyElseHasChangedMeanwhile() {
        assertThat(as(ada).get("/agents/{id}/publication", alex)).keeps("version", "1");
        change(abe, "Alexa", "We make rockets.");

        assertThat(as(ada).post("/agents/{id}/publication", alex).param("version", 1).param("leaveOut", "false"))
                .hasStatus(409).shows("Abe changed this after you opened it.", "Hello from Alexa.")
                .keeps("version", "2").has("#leave-out[checked]");

        assertThat(as(mallory).get("/agents/library")).shows("Nothing in the library yet");
        assertThat(ledger("agent_profile.published")).isEmpty();
        publish();
        assertThat(as(mallory).get("/agents/library/{id}", address())).shows("Hello from Alexa.");
    }

    @Test
    void theOrganizationStaysOutWhenItIsWrittenLater() {
        change(ada, "Alex", null);
        assertThat(as(ada).get("/agents/{id}/publication", alex)).hasNo("#leave-out");
        as(ada).post("/agents/{id}/publication", alex).param("version", 2).param("leaveOut", "false").page();
        change(ada, "Alex", "We make rockets.");

        assertThat(as(ada).get("/agents/{id}/publication", alex)).has("#leave-out[checked]").shows("Publish again");
    }

    private Page publish() {
        return as(ada).post("/agents/{id}/publication", alex).param("version", version())
                .param("leaveOut", "true", "false").page();
    }

    private void change(Actor by, String name, @Nullable String organization) {
        profiling.change(by, alex, version(), LibraryPagesTests.draft(name, organization));
    }

    private int version() {
        return profiles.findByAccountIdAndId(ada.accountId(), alex).orElseThrow().version();
    }

    private UUID address() {
        return db.sql("select id from public_profile").query(UUID.class).single();
    }

    private List<String> ledger(String type) {
        return db.sql("select words from activity where account_id = :acme and type = :type order by seq")
                .param("acme", ada.accountId().value()).param("type", type).query(String.class).list();
    }
}
