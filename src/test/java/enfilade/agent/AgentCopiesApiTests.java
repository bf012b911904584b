package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.ApiTests;
import enfilade.support.Program;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of agent profiles, which programs make of their own and of those in the library. */
class AgentCopiesApiTests extends ApiTests {

    @Autowired JdbcClient db;

    @Test
    void forksByTheIdInTheLibraryAndByTheIdAtHome() {
        var home = shown("Maya");
        var address = bolt.get("/agent-profiles/library").at("/data/0/id");
        robo.patch("/agent-profiles/{id}", "{\"persona\": \"Unpublished.\"}", home).gives(200);

        for (var source : List.of(address, home)) {
            var fork = bolt.post("/agent-profiles?action=fork", source(source)).gives(201);

            assertThat(fork.header("Location")).isEqualTo("/api/v1/agent-profiles/" + fork.id());
            assertThat(fork.at("/data/name") + " " + fork.at("/data/persona")).isEqualTo("Maya Hello.");
            assertThat(fork.at("/data/isPublic")).isEqualTo("false");
            assertThat(fork.at("/data/context/organizationContext")).isEmpty();
            assertThat(fork.id()).isNotIn(address, home);
            bolt.get("/agent-profiles/{id}", fork.id()).gives(200);
            robo.get("/agent-profiles/{id}", fork.id()).isRefused(404);
        }
    }

    @Test
    void whatIsNotShownCannotBeForkedWhoseverItIs() {
        var kept = make(robo, "Maya");
        var withdrawn = shown("Alex");
        robo.patch("/agent-profiles/{id}", "{\"isPublic\": false}", withdrawn).gives(200);

        for (var id : List.of(kept, withdrawn, UUID.randomUUID().toString())) {
            var refused = bolt.post("/agent-profiles?action=fork", source(id)).isRefused(400, "sourceId unknown");
            assertThat(refused.at("/error")).isEqualTo("There is no such agent profile.");
            robo.post("/agent-profiles?action=fork", source(id)).isRefused(400, "sourceId unknown");
        }
        assertThat(bolt.get("/agent-profiles").at("/meta/total")).isEqualTo("0");
    }

    @Test
    void duplicatesOnesOwnAlone() {
        var id = shown("Maya");

        var copy = robo.post("/agent-profiles?action=duplicate", source(id)).gives(201);

        assertThat(copy.at("/data/name")).isEqualTo("Copy of Maya");
        assertThat(copy.at("/data/context/organizationContext")).isEqualTo("We make submarines.");
        assertThat(copy.at("/data/isPublic")).isEqualTo("false");
        bolt.post("/agent-profiles?action=duplicate", source(id)).isRefused(400, "sourceId unknown");
        robo.post("/agent-profiles?action=duplicate", source(UUID.randomUUID().toString()))
                .isRefused(400, "sourceId unknown");
    }

    @Test
    void saysWhichActionsThereAre() {
        var refused = robo.post("/agent-profiles?action=clone&sourceId=1", "{}");

        refused.isRefused(400, "action not_a_choice", "sourceId unknown_key");
        assertThat(refused.text()).contains("This is one of fork, duplicate.");
        robo.post("/agent-profiles?action=fork", "{}").isRefused(400, "sourceId required");
        robo.post("/agent-profiles?action=fork", "{\"sourceId\": 7, \"name\": \"x\"}")
                .isRefused(400, "sourceId wrong_type", "name unknown_key");
    }

    @Test
    void aRepeatedForkIsMadeOnce() {
        var id = shown("Maya");

        var first = bolt.post("/agent-profiles?action=fork", source(id)).header("Idempotency-Key", "k").gives(201);
        var again = bolt.post("/agent-profiles?action=fork", source(id)).header("Idempotency-Key", "k").gives(201);

        assertThat(again.id()).isEqualTo(first.id());
        bolt.post("/agent-profiles?action=duplicate", source(first.id())).header("Idempotency-Key", "k").isRefused(422);
    }

    @Test
    void oneFromBeforeARuleIsNotForked() {
        var id = shown("Maya");
        db.sql("update public_profile set profile_text = replace(profile_text, 'Coding', 'Enthusiasm')").update();

        bolt.post("/agent-profiles?action=fork", source(id)).isRefused(400, "sourceId off_limits");
    }

    @Test
    void aViewerCopiesNothing() {
        shown("Maya");

        for (var action : List.of("fork", "duplicate")) {
            var address = "/api/v1/agent-profiles?accountSlug=acme&action=" + action;
            assertThat(as(vic).outside().post(address).page().status()).isEqualTo(403);
            assertThat(as(abe).outside().post(address).page().status()).isEqualTo(400);
        }
    }

    private String shown(String name) {
        var id = make(robo, name);
        robo.patch("/agent-profiles/{id}", "{\"isPublic\": true}", id).gives(200);
        return id;
    }

    private static String make(Program program, String name) {
        return program.post("/agent-profiles", AgentBodies.full().replace("Maya", name)).gives(201).id();
    }

    private static String source(String id) {
        return "{\"sourceId\": \"%s\"}".formatted(id);
    }
}
