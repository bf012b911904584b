package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.participant.Participant.Draft;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many participants in one request. */
class BulkApiTests extends ApiTests {

    @Autowired Enrolling enrolling;
    @Autowired Rehearsal rehearsal;
    @Autowired JdbcClient db;

    @Test
    void addsThoseWhoAreNewAndTellsOfTheOthers() {
        var pia = enrolling.enrol(ada, Draft.named("Pia Novak", "pia@acme.example"), null).id();

        var answer = robo.post("/participants/bulk", """
                {"participants": [{"name": "Nico", "email": "nico@acme.example", "tags": ["a"], "id": "ignored"},
                                  {"name": "Pia again", "email": "PIA@acme.example"},
                                  {"name": "Nico again", "email": "Nico@acme.example"},
                                  {"name": "Mia", "email": "mia@acme.example", "profile": {"title": "Nurse"}}]}""")
                .gives(200);

        assertThat(answer.json().at("/data/created").valueStream().map(it -> it.path("name").asString()))
                .containsExactly("Nico", "Mia");
        assertThat(answer.at("/data/created/1/profile/title")).isEqualTo("Nurse");
        var nico = answer.at("/data/created/0/id");
        assertThat(answer.at("/data/skipped")).isEqualTo(("[{\"index\":1,\"email\":\"PIA@acme.example\","
                + "\"reason\":\"email_exists\",\"id\":\"%s\"},{\"index\":2,\"email\":\"Nico@acme.example\","
                + "\"reason\":\"email_repeated\",\"id\":\"%s\"}]").formatted(pia, nico));
        assertThat(people()).isEqualTo(3);
    }

    @Test
    void oneWrongRowRefusesAllAndEveryIssueIsTold() {
        robo.post("/participants/bulk", Map.of("participants", List.of(
                Map.of("name", "Nico", "email", "nico@acme.example"),
                Map.of("name", "", "email", "nobody"),
                Map.of("name", "Mia", "email", "mia@acme.example", "profile", Map.of("title", "t".repeat(161)),
                        "colour", "red"))))
                .isRefused(400, "participants[1].name required", "participants[1].email invalid",
                        "participants[2].colour unknown_key", "participants[2].profile.title too_long");
        robo.post("/participants/bulk", Map.of("participants", List.of(
                Map.of("name", "Nico", "email", "nico@acme.example"),
                Map.of("name", "Mia", "email", "mia@acme.example", "evaluation_template_id", UUID.randomUUID()))))
                .isRefused(400, "participants[1].evaluation_template_id unknown");

        assertThat(people()).isZero();
        assertThat(db.sql("select count(*) from activity where type like 'participant.%'").query(Integer.class)
                .single()).isZero();
    }

    @Test
    void takesFiveHundredAndNotOneMore() {
        assertThat(robo.post("/participants/bulk", rows(500)).gives(200).json().at("/data/created")).hasSize(500);
        assertThat(robo.post("/participants/bulk", rows(500)).gives(200).json().at("/data/skipped")).hasSize(500);
        assertThat(people()).isEqualTo(500);

        robo.post("/participants/bulk", rows(501)).isRefused(400, "participants too_many");
        robo.post("/participants/bulk", "{}").isRefused(400, "participants required");
        robo.post("/participants/bulk", "{\"participants\": {}}").isRefused(400, "participants wrong_type");
        robo.post("/participants/bulk", "{\"participants\": [null]}").isRefused(400, "participants[0] wrong_type");
        robo.post("/participants/bulk", "{\"participants\": []}").gives(200);
    }

    @Test
    void isDoneOnceForOneIdempotencyKey() {
        var first = robo.post("/participants/bulk", rows(2)).header("Idempotency-Key", "intake").gives(200);
        var again = robo.post("/participants/bulk", rows(2)).header("Idempotency-Key", "intake").gives(200);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    /** The same people in another order each time; whoever comes later finds them here. */
    @Test
    void whenSeveralAddTheSameAtOnceEachIsAddedOnce() throws Exception {
        var template = rehearsal.hiring(ada, Sketch.task("Task"));
        var emails = IntStream.range(0, 24).mapToObj("p%d@acme.example"::formatted).toList();
        var answers = new ArrayList<Call>();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var start = new CyclicBarrier(4);
            var calls = IntStream.range(0, 4).mapToObj(i -> threads.submit(() -> {
                var mine = new ArrayList<>(emails);
                Collections.shuffle(mine, new Random(i));
                start.await();
                return robo.post("/participants/bulk", Map.of("participants", mine.stream().map(email -> Map.of(
                        "name", "Person", "email", email, "evaluation_template_id", template)).toList())).sent();
            })).toList();
            for (var call : calls) answers.add(call.get());
        }

        assertThat(answers).extracting(Call::status).containsOnly(200);
        assertThat(answers).extracting(it -> it.json().at("/data/created").size())
                .containsExactlyInAnyOrder(24, 0, 0, 0);
        assertThat(answers.stream().mapToInt(it -> it.json().at("/data/skipped").size()).sum()).isEqualTo(3 * 24);
        assertThat(people()).isEqualTo(24);
        assertThat(db.sql("select count(*) from journey").query(Integer.class).single()).isEqualTo(24);
    }

    private int people() {
        return db.sql("select count(*) from participant").query(Integer.class).single();
    }

    private static Map<String, Object> rows(int many) {
        return Map.of("participants", IntStream.range(0, many)
                .mapToObj(i -> Map.of("name", "Person " + i, "email", "p" + i + "@acme.example")).toList());
    }
}
