package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a team puts into the library and takes out of it. */
class PublicationPagesTests extends ShowingTests {

    @Test
    void showsWhatEverybodyWillSeeBeforehand() {
        assertThat(as(abe).get("/agents/{id}", alex)).linksTo("/@acme/agents/{id}/publication", alex);
        assertThat(as(abe).get("/agents/{id}/publication", alex)).isOk()
                .shows("Everybody who signs in here", "We make submarines.", "A busy queue.", "What did you ship?")
                .keeps("leaveOut", "true").has("#leave-out[checked]").has("[data-part=organization]");
    }

    @Test
    void publishesWithoutTheOrganizationUnlessAskedTo() {
        assertThat(as(ada).post("/agents/{id}/publication", alex).param("version", 1)
                .param("leaveOut", "true", "false")).redirectsTo("/@acme/agents/{id}", alex);

        assertThat(as(ada).get("/agents/{id}", alex)).shows("Alex is in the library", "In the library since today")
                .showsNot("changed since");
        assertThat(as(mallory).get("/agents/library/{id}", address())).shows("A busy queue.").showsNot("submarines");
        assertThat(profiles.findByAccountIdAndId(ada.accountId(), alex)).get().returns(true, AgentProfile::isPublic);
        assertThat(ledger("agent_profile.published"))
                .containsExactly("Published the agent profile Alex in the library");
    }

    @Test
    void publishesTheOrganizationWhenTheBoxIsEmpty() {
        as(ada).post("/agents/{id}/publication", alex).param("version", 1).param("leaveOut", "false").page();

        assertThat(as(mallory).get("/agents/library/{id}", address())).shows("We make submarines.");
        assertThat(as(ada).get("/agents/{id}/publication", alex)).hasNo("#leave-out[checked]").shows("Publish again");
    }

    @Test
    void laterChangesStayUnseenUntilItIsPublishedAgain() {
        publish();
        as(ada).get("/agents/{id}", alex).page();
        var address = address();
        change(ada, "Alexa", "We make submarines.");

        assertThat(as(ada).get("/agents/{id}", alex)).shows("In the library since today; changed since");
        assertThat(as(mallory).get("/agents/library/{id}", address)).shows("Alex").showsNot("Alexa");
        assertThat(as(mallory).get("/agents/library?q=alexa")).shows("Nothing in the library has “alexa”");
        publish();

        assertThat(as(mallory).get("/agents/library/{id}", address)).shows("Alexa");
        assertThat(as(ada).get("/agents/{id}", alex)).showsNot("changed since");
    }

    @Test
    void onceTakenOutItIsGone() {
        publish();
        var address = address();
        assertThat(as(ada).get("/agents/{id}", alex)).linksTo("/@acme/agents/{id}/withdrawal", alex);

        assertThat(as(ada).post("/agents/{id}/withdrawal", alex)).redirectsTo("/@acme/agents/{id}", alex);

        assertThat(as(ada).get("/agents/{id}", alex)).shows("Alex is no longer in the library.")
                .showsNot("In the library since");
        for (var anybody : List.of(ada, mallory)) {
            assertThat(as(anybody).get("/agents/library/{id}", address)).isNotFound();
            assertThat(as(anybody).post("/agents/library/{id}/forks", address)).isNotFound();
            assertThat(as(anybody).get("/agents/library")).showsNot("Alex");
        }
        assertThat(profiles.findByAccountIdAndId(ada.accountId(), alex)).get().returns(false, AgentProfile::isPublic);
        assertThat(ledger("agent_profile.updated")).containsExactly("Took the agent profile Alex out of the library");
    }

    @Test
    void archivingTakesItOutAndSaysSo() {
        publish();
        var address = address();

        assertThat(as(ada).post("/agents/{id}/archival", alex)).redirectsTo("/@acme/agents");

        assertThat(as(ada).get("/agents")).shows("Alex archived, and no longer in the library");
        assertThat(as(mallory).get("/agents/library/{id}", address)).isNotFound();
        as(ada).post("/agents/{id}/restoration", alex).page();
        assertThat(as(ada).get("/agents/{id}", alex)).showsNot("In the library since");
        assertThat(ledger("agent_profile.archived"))
                .containsExactly("Took out of the library and archived the agent profile Alex");
    }

    @Test
    void whatIsArchivedOrOffLimitsIsNotPublished() {
        profiling.archive(ada, alex);
        assertThat(publish()).hasStatus(409).shows("An archived interviewer is not shown in the library.");

        profiling.restore(ada, alex);
        db.sql("update dimension set name = 'Enthusiasm' where name = 'Design'").update();
        assertThat(as(ada).get("/agents/{id}/publication", alex)).isOk().shows("Enthusiasm");
        assertThat(publish()).isInvalid().shows("“Enthusiasm” asks how somebody comes across");
        assertThat(as(mallory).get("/agents/library")).shows("Nothing in the library yet");
    }

    @Test
    void theLibraryTellsNothingOfWhoPublished() {
        publish();
        var secrets = List.of(ada.accountId().toString(), alex.toString(), ada.id().toString(), "Acme", "acme", "Ada");

        for (var path : List.of("/agents/library", "/agents/library/" + address())) {
            assertThat(secrets).as(path).noneMatch(as(mallory).get(path).page().body()::contains);
        }
    }

    @Test
    void aViewerMayNot() {
        for (var looker : List.of(vic, rui)) {
            assertThat(as(looker).get("/agents/{id}/publication", alex)).isForbidden();
            assertThat(as(looker).post("/agents/{id}/publication", alex)).isForbidden();
            assertThat(as(looker).post("/agents/{id}/withdrawal", alex)).isForbidden();
        }
    }

    @Test
    void aStrangerSeesNothing() {
        publish();

        assertThat(as(mallory).get("/agents/{id}/publication", alex)).isNotFound();
        for (var noun : List.of("publication", "withdrawal")) {
            assertThat(as(mallory).post("/agents/{id}/" + noun, alex)).isNotFound();
            assertThat(as(mallory).under("acme").post("/agents/{id}/" + noun, alex)).isNotFound();
        }
    }

    @Test
    void signedOutGoesToTheSignIn() {
        assertThat(signedOut().get("/@acme/agents/{id}/publication", alex)).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/agents/{id}/publication", alex)).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/agents/{id}/withdrawal", alex)).redirectsToSignIn();
    }
}
