package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.journey.Journey;
import enfilade.review.Scenes.Scene;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Who takes care of what waits, told over the API. */
class AssignmentApiTests extends ApiTests {

    @Autowired
    private Scenes scenes;

    private Journey pia;

    @BeforeEach
    void letSomethingWait() {
        pia = scenes.at(Scene.APPROVAL, ada);
    }

    @Test
    void givesItToAMemberAndBack() {
        assertThat(seen().at("/data/member")).isEmpty();

        var given = assign(cast.email(rui).toUpperCase()).gives(200);

        assertThat(given.at("/data/member")).isEqualTo(cast.email(rui));
        assertThat(given.json()).isEqualTo(seen().json());
        assertThat(scenes.now(pia).assigneeId()).isEqualTo(rui.id());
        assertThat(robo.put("/journeys/{id}/assignment", seen().json().path("data").toString(), pia.id()).gives(200)
                .at("/data/name")).isEqualTo("Rui");

        assertThat(assign(null).gives(200).at("/data/member")).isEmpty();
        assertThat(scenes.now(pia).assigneeId()).isNull();
    }

    @Test
    void onlyToOneWhoMayDecideThere() {
        assign(cast.email(vic)).isRefused(400, "member unknown");
        assign(cast.email(mallory)).isRefused(400, "member unknown");
        assign("nobody@example.org").isRefused(400, "member unknown");
        robo.put("/journeys/{id}/assignment", Map.of(), pia.id()).isRefused(400, "member required");
        robo.put("/journeys/{id}/assignment", Map.of("member", 7, "colour", 1), pia.id())
                .isRefused(400, "member wrong_type", "colour unknown_key");
        assertThat(scenes.now(pia).assigneeId()).isNull();
    }

    @Test
    void aChangeThatWasNotSeenIsNotOverwritten() {
        var tag = seen().header("ETag");
        assign(cast.email(rui)).gives(200);

        robo.put("/journeys/{id}/assignment", Collections.singletonMap("member", null), pia.id())
                .header("If-Match", String.valueOf(tag)).isRefused(412);
    }

    @Test
    void whatWaitsForNobodyIsNotAssigned() {
        var open = scenes.at(Scene.OVERDUE, ada);
        robo.put("/journeys/{id}/assignment", Map.of("member", cast.email(rui)), open.id()).gives(200);

        robo.post("/journeys/{id}/decisions", Map.of("decision", "stop", "reason", "x", "decided_by",
                cast.email(rui)), open.id()).gives(201);
        robo.put("/journeys/{id}/assignment", Map.of("member", cast.email(rui)), open.id()).isRefused(409);
    }

    @Test
    void aStrangerSeesNothing() {
        bolt.get("/journeys/{id}/assignment", pia.id()).isRefused(404);
        bolt.put("/journeys/{id}/assignment", Map.of("member", cast.email(mallory)), pia.id()).isRefused(404);
    }

    private Call seen() {
        return robo.get("/journeys/{id}/assignment", pia.id());
    }

    private Call assign(@Nullable String email) {
        return robo.put("/journeys/{id}/assignment", Collections.singletonMap("member", email), pia.id());
    }
}
