package enfilade.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program reads everything about somebody, and has them erased. */
class RecordApiTests extends ApiTests {

    @Autowired Lived lived;

    @Test
    void readsEverything() {
        var quenby = lived.whole(ada, rui);

        var record = robo.get("/participants/{id}/record", quenby).gives(200);

        assertThat(record.at("/data/participant_id")).isEqualTo(quenby.toString());
        assertThat(record.at("/data/chapters/0/key")).isEqualTo("participant");
        assertThat(record.text()).contains("Knits at night", "Not ready to lead", "Seen in the answers");
    }

    @Test
    void erasesOnce() {
        var quenby = lived.whole(ada, rui);

        erase(quenby).gives(204);
        erase(quenby).gives(204);

        robo.get("/participants/{id}", quenby).gives(404);
        assertThat(robo.get("/events?type=participant.erased").gives(200).at("/data/0/data/id"))
                .isEqualTo(quenby.toString());
        assertThat(robo.get("/events?type=participant.erased").json().at("/data")).hasSize(1);
    }

    @Test
    void whatMadeThemIsNotMadeAnew() {
        var made = add();
        erase(UUID.fromString(made.id())).gives(204);

        var again = add();

        again.gives(410);
        assertThat(again.text()).contains("What this made has been erased.").doesNotContain("Nia");
        assertThat(robo.get("/participants").gives(200).json().at("/data")).isEmpty();
    }

    @Test
    void needsTheScopeThatTakesAway() {
        var quenby = lived.added(ada);
        var reader = program(ada, Scope.CANDIDATES_READ, Scope.CANDIDATES_WRITE);

        reader.get("/participants/{id}/record", quenby).gives(403);
        reader.post("/participants/{id}/erasure", Map.of(), quenby).gives(403);
        bolt.get("/participants/{id}/record", quenby).gives(404);
        bolt.post("/participants/{id}/erasure", Map.of(), quenby).gives(404);
    }

    @Test
    void whatIsHeldStaysUntilItIsLifted() {
        var quenby = lived.added(ada);

        robo.post("/participants/{id}/hold", Map.of(), quenby).isRefused(400, "reason required");
        robo.post("/participants/{id}/hold", Map.of("reason", "A complaint is open"), quenby).gives(204);
        robo.post("/participants/{id}/hold", Map.of("reason", "Another one"), quenby).isRefused(409);
        erase(quenby).isRefused(409);
        bolt.delete("/participants/{id}/hold", quenby).isRefused(404);
        robo.delete("/participants/{id}/hold", quenby).gives(204);
        robo.delete("/participants/{id}/hold", quenby).gives(204);

        erase(quenby).gives(204);
    }

    private Call erase(UUID quenby) {
        return robo.post("/participants/{id}/erasure", "", quenby);
    }

    private Call add() {
        return robo.post("/participants", Map.of("name", "Nia Holt", "email", "nia@example.org"))
                .header("Idempotency-Key", "nia-1");
    }
}
