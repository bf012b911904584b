package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.ApiTests;
import enfilade.support.AtOnce;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agent profiles archived, restored and deleted over the API, as far as they are not needed. */
class AgentKeepingApiTests extends ApiTests {

    @Autowired JdbcClient db;

    @Test
    void archivesAndRestoresTogetherWithOtherChanges() {
        var id = make();

        var archived = robo.patch("/agent-profiles/{id}", "{\"status\": \"archived\", \"name\": \"Old Maya\"}", id)
                .gives(200);
        assertThat(archived.at("/data/status") + " " + archived.at("/data/name")).isEqualTo("archived Old Maya");
        robo.patch("/agent-profiles/{id}", archived.json().path("data").toString(), id).gives(200);
        var restored = robo.patch("/agent-profiles/{id}", "{\"status\": null, \"name\": \"Maya\"}", id).gives(200);

        assertThat(restored.at("/data/status") + " " + restored.at("/data/name")).isEqualTo("active Maya");
        assertThat(facts(id)).containsExactly("agent_profile.created", "agent_profile.updated",
                "agent_profile.archived", "agent_profile.restored", "agent_profile.updated");
    }

    @Test
    void makesOneThatIsArchivedAlready() {
        var made = robo.post("/agent-profiles", AgentBodies.minimal().replaceFirst("\\{", "{\"status\": \"archived\","))
                .gives(201);

        assertThat(made.at("/data/status")).isEqualTo("archived");
    }

    @Test
    void oneThatStandsAtADoorStays() {
        var id = make();
        Doors.stage(ada, Doors.template(ada, "Engineer", "ACTIVE", db), UUID.fromString(id), "Phone Screen", 0, db);
        var before = robo.get("/agent-profiles/{id}", id).json();

        var refused = robo.patch("/agent-profiles/{id}", "{\"name\": \"Old Maya\", \"status\": \"archived\"}", id)
                .isRefused(409);
        assertThat(refused.at("/error")).isEqualTo("Phone Screen in Engineer still uses it.");
        assertThat(robo.delete("/agent-profiles/{id}", id).isRefused(409).at("/error"))
                .isEqualTo("Phone Screen in Engineer still uses it.");

        assertThat(robo.get("/agent-profiles/{id}", id).json()).isEqualTo(before);
        assertThat(facts(id)).containsExactly("agent_profile.created");
    }

    @Test
    void deletesWhatNothingRemembersAndArchivesTheRest() {
        var free = make();
        var remembered = make();
        Doors.stage(ada, Doors.template(ada, "Engineer", "ACTIVE", db), UUID.fromString(remembered), "Old", null, db);

        robo.delete("/agent-profiles/{id}", free).gives(204);
        robo.delete("/agent-profiles/{id}", remembered).gives(204);
        robo.delete("/agent-profiles/{id}", remembered).gives(204);

        robo.get("/agent-profiles/{id}", free).isRefused(404);
        robo.delete("/agent-profiles/{id}", free).isRefused(404);
        assertThat(robo.get("/agent-profiles/{id}", remembered).at("/data/status")).isEqualTo("archived");
        assertThat(facts(free)).containsExactly("agent_profile.created", "agent_profile.removed");
        assertThat(facts(remembered)).containsExactly("agent_profile.created", "agent_profile.archived");
    }

    @Test
    void oneFromBeforeARuleIsPutAwayButNotShown() {
        var id = make();
        db.sql("update dimension set name = 'Enthusiasm' where agent_profile = :id").param("id", UUID.fromString(id))
                .update();

        robo.patch("/agent-profiles/{id}", "{\"isPublic\": true}", id)
                .isRefused(400, "evaluationDimensions[0].name off_limits");
        robo.patch("/agent-profiles/{id}", "{\"name\": \"Max\"}", id)
                .isRefused(400, "evaluationDimensions[0].name off_limits");
        robo.patch("/agent-profiles/{id}", "{\"status\": \"archived\"}", id).gives(200);
    }

    @Test
    void whoChangeDifferentKeysAtOnceBothGetTheirs() throws Exception {
        var id = make();

        assertThat(AtOnce.succeed(IllegalStateException.class,
                () -> robo.patch("/agent-profiles/{id}", "{\"name\": \"Max\"}", id).gives(200),
                () -> robo.patch("/agent-profiles/{id}", "{\"persona\": \"Hi.\"}", id).gives(200))).isEqualTo(2);

        var after = robo.get("/agent-profiles/{id}", id);
        assertThat(after.at("/data/name") + " " + after.at("/data/persona")).isEqualTo("Max Hi.");
    }

    private String make() {
        return robo.post("/agent-profiles", AgentBodies.minimal()).gives(201).id();
    }

    private List<String> facts(String id) {
        return db.sql("select type from activity where thing_id = :id order by seq")
                .param("id", UUID.fromString(id)).query(String.class).list();
    }
}
