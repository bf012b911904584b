package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.support.ApiTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets at agent profiles over the API, and who does not. */
class AgentFencesApiTests extends ApiTests {

    @Test
    void aKeyNeedsItsScope() {
        var id = robo.post("/agent-profiles", AgentBodies.documented()).gives(201).id();
        var reader = program(ada, Scope.INTERVIEWS_READ);
        var other = program(ada, Scope.EVALUATION_TEMPLATES_WRITE, Scope.EVALUATION_STAGES_WRITE);

        reader.get("/agent-profiles").gives(200);
        reader.post("/agent-profiles", AgentBodies.documented()).isRefused(403);
        reader.patch("/agent-profiles/{id}", "{}", id).isRefused(403);
        reader.delete("/agent-profiles/{id}", id).isRefused(403);
        for (var path : List.of("/agent-profiles", "/agent-profiles/" + id, "/agent-profiles/library",
                "/agent-profiles/library/" + id)) {
            other.get(path).isRefused(403);
        }
    }

    @Test
    void aViewersBrowserReadsAndChangesNothing() {
        var id = robo.post("/agent-profiles", AgentBodies.documented()).gives(201).id();
        var api = "/api/v1/agent-profiles";

        assertThat(as(vic).outside().get(api + "/{id}?accountSlug=acme", id)).isOk().shows("Backend Hiring Agent");
        assertThat(as(vic).outside().post(api + "?accountSlug=acme").page().status()).isEqualTo(403);
        assertThat(as(vic).outside().post(api + "?accountSlug=acme").page().body()).contains("Only admins and owners");
        assertThat(as(abe).outside().post(api + "?accountSlug=acme").page().status()).isEqualTo(400);
        assertThat(as(mallory).outside().get(api + "?accountSlug=acme").page().status()).isEqualTo(403);
    }

    @Test
    void anotherAccountsProfileIsNotThere() {
        var id = robo.post("/agent-profiles", AgentBodies.documented()).gives(201).id();

        for (var stranger : List.of(id, UUID.randomUUID().toString())) {
            bolt.get("/agent-profiles/{id}", stranger).isRefused(404);
            bolt.patch("/agent-profiles/{id}", "{\"name\": \"Mine\"}", stranger).isRefused(404);
            bolt.delete("/agent-profiles/{id}", stranger).isRefused(404);
        }
        assertThat(bolt.get("/agent-profiles").gives(200).at("/data")).isEqualTo("[]");
    }
}
