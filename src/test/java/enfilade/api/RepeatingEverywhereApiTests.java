package enfilade.api;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.participant.Enrolling;
import enfilade.participant.Participant.Draft;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a program posts about people, the same key does it once, and means nothing else a second time. */
class RepeatingEverywhereApiTests extends ApiTests {

    private static final String LONG = "x".repeat(161);

    @Autowired Enrolling enrolling;

    private UUID pia;
    private UUID nico;

    @BeforeEach
    void somePeople() {
        pia = enrolling.enrol(ada, Draft.named("Pia", "pia@acme.example"), null).id();
        nico = enrolling.enrol(ada, Draft.named("Nico", "nico@acme.example"), null).id();
    }

    @Test
    void notes() {
        isDoneOnce("/participants/" + pia + "/notes", Map.of("words", "Rather shy"), Map.of("words", "Not shy"), 201);
    }

    @Test
    void files() {
        isDoneOnce("/participants/" + pia + "/files", Map.of("name", "cv.txt", "content", "SmF2YQ=="),
                Map.of("name", "cv.txt", "content", "SmF2YWE="), 201);
    }

    @Test
    void holds() {
        isDoneOnce("/participants/" + pia + "/hold", Map.of("reason", "A complaint"), Map.of("reason", "Another"), 204);
    }

    @Test
    void batches() {
        isDoneOnce("/participants/batches", Map.of("action", "archive", "participant_ids", List.of(pia)),
                Map.of("action", "archive", "participant_ids", List.of(nico)), 201);
    }

    @Test
    void whatHasNoBodyIsAnotherRequestAtAnotherAddress() {
        keyed("/participants/" + pia + "/erasure", "").gives(204);
        keyed("/participants/" + pia + "/erasure", "").gives(204);

        keyed("/participants/" + nico + "/erasure", "").isRefused(422);
        robo.get("/participants/{id}", nico).gives(200);
    }

    @TestFactory
    Stream<DynamicTest> aSearchThatIsTooLongIsRefusedWhereItStands() {
        return Stream.of("participants", "evaluation-templates", "evaluation-stages", "agent-profiles",
                "agent-profiles/library").map(list -> DynamicTest.dynamicTest(list, () -> {
            robo.get("/" + list + "?q=" + LONG).isRefused(400, "q too_long");
            robo.get("/" + list + "?q=" + LONG.substring(1)).gives(200);
        }));
    }

    @Test
    void inABatchItIsRefusedInItsFilter() {
        robo.post("/participants/batches", Map.of("action", "archive", "filter", Map.of("q", LONG)))
                .isRefused(400, "filter.q too_long");
    }

    @Test
    void nothingInAListIsSaidToBeNothing() {
        var refused = robo.post("/participants/batches", "{\"action\": \"archive\", \"participant_ids\": [null]}");

        refused.isRefused(400, "participant_ids[0] wrong_type");
        assertThat(refused.at("/issues/0/message")).contains("nothing here").doesNotContain("no null");
    }

    @Test
    void tenThousandIdsAreReadAndOneMoreIsTooMany() {
        var ids = Stream.generate(UUID::randomUUID).limit(10_000).toList();
        robo.post("/participants/batches", Map.of("action", "archive", "participant_ids", ids))
                .isRefused(400, "participant_ids invalid");

        var more = Stream.concat(ids.stream(), Stream.of(pia)).toList();
        robo.post("/participants/batches", Map.of("action", "archive", "participant_ids", more))
                .isRefused(400, "participant_ids too_many");
    }

    private void isDoneOnce(String path, Map<String, ?> body, Map<String, ?> other, int status) {
        var first = keyed(path, body).gives(status);

        assertThat(keyed(path, body).gives(status).text()).isEqualTo(first.text());
        keyed(path, other).isRefused(422);
    }

    private Call keyed(String path, Object body) {
        return robo.post(path, body).header("Idempotency-Key", "k1");
    }
}
