package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nothing goes into the library that nobody has looked at, and nothing goes there twice. */
class RepublicationPagesTests extends ShowingTests {

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
}
