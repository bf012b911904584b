package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.participant.Enrolling;
import enfilade.session.Attending;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A participant's link over the API: read, sent again, replaced and taken back, as people do it on its page. */
class LinkApiTests extends ApiTests {

    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Attending attending;
    @Autowired Enrolling enrolling;
    @Autowired Links links;

    private Journey pia;

    @BeforeEach
    void piaHasALink() {
        clock.stopAt(MONDAY);
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task")));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void readsTheNewestOne() {
        var link = link().gives(200);

        assertThat(link.json().path("data").propertyNames()).containsExactly("journey_id", "number", "status",
                "join_url", "expires_at", "opened_at", "revoked_at", "created_at");
        assertThat(link.at("/data/status")).isEqualTo("working");
        assertThat(link.at("/data/join_url")).isEqualTo(links.address(pia.id(), 1));
        assertThat(link.at("/data/expires_at")).isEqualTo("2026-12-30T08:00:00Z");
        assertThat(program(ada, Scope.INTERVIEWS_READ).get("/journeys/{id}/link", pia.id()).gives(200)
                .at("/data/join_url")).isEmpty();
    }

    @Test
    void resendsTheSameOne() {
        clock.passes(Duration.ofDays(31));
        assertThat(link().at("/data/status")).isEqualTo("expired");

        var renewed = renew(Map.of("renew", "resend")).gives(200);

        assertThat(renewed.json()).isEqualTo(link().json());
        assertThat(renew(Map.of("renew", "resend")).gives(200).json()).isEqualTo(renewed.json());
        assertThat(renewed.at("/data/number")).isEqualTo("1");
        assertThat(renewed.at("/data/expires_at")).isEqualTo("2027-01-30T08:00:00Z");
    }

    @Test
    void replacesItForAsLongAsIsSaidAndOnce() {
        var call = robo.post("/journeys/{id}/link", Map.of("renew", "replace", "days", 7), pia.id())
                .header("Idempotency-Key", "again");
        assertThat(call.gives(200).at("/data/number")).isEqualTo("2");
        assertThat(robo.post("/journeys/{id}/link", Map.of("renew", "replace", "days", 7), pia.id())
                .header("Idempotency-Key", "again").gives(200).at("/data/number")).isEqualTo("2");

        assertThat(link().at("/data/expires_at")).isEqualTo("2026-12-07T08:00:00Z");
        assertThat(renew(Map.of("renew", "replace")).gives(200).at("/data/expires_at"))
                .isEqualTo("2026-12-30T08:00:00Z");
    }

    @Test
    void revokesItOnce() {
        var tag = link().header("ETag");
        robo.delete("/journeys/{id}/link", pia.id()).header("If-Match", "\"never\"").isRefused(412);

        robo.delete("/journeys/{id}/link", pia.id()).header("If-Match", String.valueOf(tag)).gives(204);
        robo.delete("/journeys/{id}/link", pia.id()).gives(204);

        var link = link().gives(200);
        assertThat(link.at("/data/status")).isEqualTo("revoked");
        assertThat(link.at("/data/join_url")).isEmpty();
        assertThat(renew(Map.of("renew", "resend")).gives(200).at("/data/number")).isEqualTo("2");
    }

    @Test
    void saysAllThatIsWrong() {
        renew(Map.of()).isRefused(400, "renew required");
        renew(Map.of("renew", "extend", "days", 0)).isRefused(400, "renew not_a_choice", "days out_of_range");
        renew(Map.of("renew", "replace", "days", 366)).isRefused(400, "days out_of_range");
        renew(Map.of("renew", "resend", "days", 3)).isRefused(400, "days not_allowed");
        renew(Map.of("renew", "resend", "colour", "red")).isRefused(400, "colour unknown_key");
        assertThat(link().at("/data/number")).isEqualTo("1");
    }

    @Test
    void whoLeftOrIsArchivedGetsNone() {
        var other = walker.start(ada, pia.templateId(), "ola@example.org");
        enrolling.archive(ada, other.participantId());
        robo.post("/journeys/{id}/link", Map.of("renew", "resend"), other.id()).isRefused(409);

        attending.withdraw(walker.visitor(pia));
        renew(Map.of("renew", "replace")).isRefused(409);
    }

    @Test
    void aStrangerSeesNothing() {
        bolt.get("/journeys/{id}/link", pia.id()).isRefused(404);
        bolt.post("/journeys/{id}/link", Map.of("renew", "replace"), pia.id()).isRefused(404);
        bolt.delete("/journeys/{id}/link", pia.id()).isRefused(404);
        robo.get("/journeys/{id}/link", UUID.randomUUID()).isRefused(404);
        assertThat(link().at("/data/status")).isEqualTo("working");
    }

    private Call link() {
        return robo.get("/journeys/{id}/link", pia.id());
    }

    private Call renew(Map<String, ?> body) {
        return robo.post("/journeys/{id}/link", body, pia.id());
    }
}
