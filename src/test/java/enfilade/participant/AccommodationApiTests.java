package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.participant.Participant.Draft;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More time, attempts and days for one person, given over the API. */
class AccommodationApiTests extends ApiTests {

    private static final Map<String, Object> MORE = Map.of("time_factor", 1.5, "extra_attempts", 1, "extra_days", 5,
            "reason", "Breaks every hour");

    @Autowired Enrolling enrolling;

    private UUID pia;

    @BeforeEach
    void addPia() {
        pia = enrolling.enrol(ada, Draft.named("Pia Novak", "pia@acme.example"), null).id();
    }

    @Test
    void givesReadsAndEnds() {
        assertThat(seen().gives(200).json().path("data").propertyNames()).containsExactly("participant_id",
                "time_factor", "extra_attempts", "extra_days", "text_only", "reason", "by", "created_at");
        assertThat(seen().at("/data/time_factor")).isEqualTo("1");

        var given = give(MORE).gives(200);

        assertThat(given.at("/data/time_factor")).isEqualTo("1.5");
        assertThat(given.at("/data/by")).isEqualTo("Robo");
        assertThat(seen().json()).isEqualTo(given.json());
        assertThat(robo.put("/participants/{id}/accommodation", given.json().path("data").toString(), pia).gives(200)
                .json()).isEqualTo(given.json());
        robo.delete("/participants/{id}/accommodation", pia).gives(204);
        robo.delete("/participants/{id}/accommodation", pia).gives(204);
        assertThat(seen().at("/data/reason")).isEmpty();
    }

    @Test
    void saysAllThatIsWrong() {
        give(Map.of()).isRefused(400, "reason required");
        give(Map.of("time_factor", 5.01, "extra_attempts", 21, "extra_days", -1, "colour", 1)).isRefused(400,
                "colour unknown_key", "time_factor invalid", "extra_attempts out_of_range", "extra_days out_of_range",
                "reason required");
        give(Map.of("reason", "So")).isRefused(400, "time_factor required");
        assertThat(seen().at("/data/time_factor")).isEqualTo("1");
    }

    @Test
    void promisesThatNobodyAsksThemToSpeak() {
        assertThat(seen().at("/data/text_only")).isEqualTo("false");

        give(Map.of("text_only", true, "reason", "Stammers")).gives(200);

        assertThat(seen().at("/data/text_only")).isEqualTo("true");
        assertThat(seen().at("/data/time_factor")).isEqualTo("1");
        give(Map.of("text_only", "yes", "extra_days", 1, "reason", "Stammers")).isRefused(400, "text_only wrong_type");
        give(Map.of("text_only", false, "reason", "Stammers")).isRefused(400, "time_factor required");
    }

    @Test
    void whatWasNotSeenIsNotOverwritten() {
        var tag = seen().header("ETag");
        give(MORE).gives(200);

        robo.put("/participants/{id}/accommodation", MORE, pia).header("If-Match", String.valueOf(tag)).isRefused(412);
        robo.delete("/participants/{id}/accommodation", pia).header("If-Match", String.valueOf(tag)).isRefused(412);
    }

    @Test
    void aKeyThatOnlyReadsPeopleLearnsNothing() {
        var reader = program(ada, Scope.CANDIDATES_READ);
        var before = reader.get("/participants/{id}", pia).gives(200);
        give(MORE).gives(200);

        reader.get("/participants/{id}/accommodation", pia).isRefused(403);
        assertThat(reader.get("/participants/{id}", pia).gives(200).json()).isEqualTo(before.json());
    }

    @Test
    void whoIsArchivedKeepsTheirs() {
        enrolling.archive(ada, pia);
        give(MORE).isRefused(409);
    }

    @Test
    void aStrangerSeesNothing() {
        bolt.get("/participants/{id}/accommodation", pia).isRefused(404);
        bolt.put("/participants/{id}/accommodation", MORE, pia).isRefused(404);
        bolt.delete("/participants/{id}/accommodation", pia).isRefused(404);
        assertThat(seen().at("/data/time_factor")).isEqualTo("1");
    }

    private Call seen() {
        return robo.get("/participants/{id}/accommodation", pia);
    }

    private Call give(Map<String, ?> body) {
        return robo.put("/participants/{id}/accommodation", body, pia);
    }
}
