package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Journeys over the API: started, and followed to their end. */
class JourneyApiTests extends ApiTests {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Enrolling enrolling;

    @Autowired
    Walker walker;

    UUID template;
    UUID pia;

    @BeforeEach
    void build() {
        template = rehearsal.hiring(ada,
                Sketch.of("Look").kind(Kind.MANUAL_REVIEW).mark("60").then(Automation.AUTO_ADVANCE),
                Sketch.of("Final").kind(Kind.FINAL_REVIEW));
        pia = enrolling.enrol(ada, Participant.Draft.named("Pia Moreau", "pia@example.org"), null).id();
    }

    @Test
    void startsAJourneyAndTellsItsWay() {
        var made = start().gives(201);

        assertThat(made.header("Location")).isEqualTo("/api/v1/journeys/" + made.id());
        assertThat(made.json().path("data").propertyNames()).containsExactly("id", "participant_id",
                "evaluation_template_id", "revision", "status", "waiting_for", "current_stage_id", "join_url",
                "recommendation", "stages", "created_at", "updated_at");
        assertThat(made.at("/data/revision")).isEqualTo("1");
        assertThat(made.at("/data/status")).isEqualTo("waiting");
        assertThat(made.at("/data/waiting_for")).isEqualTo("review");
        assertThat(made.at("/data/join_url")).contains("/door/");
        assertThat(made.at("/data/recommendation")).isEmpty();
        assertThat(made.json().at("/data/stages/0").propertyNames()).containsExactly("stage_id", "stage_name",
                "stage_order", "stage_type", "status", "attempts", "session_id", "score", "passed");
        assertThat(door(made, 0)).isEqualTo("Look waiting 0  ");
        assertThat(door(made, 1)).isEqualTo("Final ahead 0  ");
        assertThat(made.at("/data/current_stage_id")).isEqualTo(made.at("/data/stages/0/stage_id"));

        var read = robo.get("/journeys/{id}", made.id()).gives(200);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag")).startsWith("\"");
    }

    @Test
    void isFollowedToItsEnd() {
        var id = start().gives(201).id();
        var journey = walker.journey(ada, UUID.fromString(id));

        walker.scores(rui, journey, 70);
        var later = read(id);
        assertThat(door(later, 0)).isEqualTo("Look passed 1 70 true");
        assertThat(door(later, 1)).isEqualTo("Final waiting 0  ");

        walker.scores(rui, journey, 55, "no_hire");
        var ended = read(id);
        assertThat(ended.at("/data/status")).isEqualTo("completed");
        assertThat(ended.at("/data/waiting_for")).isEmpty();
        assertThat(ended.at("/data/recommendation")).isEqualTo("{\"word\":\"no_hire\",\"by\":\"Rui\"}");
        assertThat(door(ended, 1)).isEqualTo("Final passed 1 55 true");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        robo.post("/journeys", Map.of("participant_id", UUID.randomUUID(), "evaluation_template_id", 7, "colour", 1))
                .isRefused(400, "participant_id unknown", "evaluation_template_id wrong_type", "colour unknown_key");
        robo.post("/journeys", "{}").isRefused(400, "participant_id required", "evaluation_template_id required");
        robo.post("/journeys", "[]").isRefused(400, " wrong_type");
    }

    @Test
    void aSecondOneDoesNotStartWhileTheFirstIsUnderWay() {
        start().gives(201);

        start().isRefused(409);
        assertThat(robo.get("/journeys").at("/meta/total")).isEqualTo("1");
    }

    @Test
    void aTemplateThatCannotBePublishedStartsNone() {
        var empty = rehearsal.hiring(ada);

        var refused = robo.post("/journeys", Map.of("participant_id", pia, "evaluation_template_id", empty))
                .isRefused(409);
        assertThat(refused.issues()).isNotEmpty();
    }

    @Test
    void repeatsAreAnsweredOnce() {
        var first = start().header("Idempotency-Key", "one").gives(201);
        var again = start().header("Idempotency-Key", "one").gives(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void onlyWhoeverMayInviteSeesTheLink() {
        var id = start().gives(201).id();

        var reader = program(ada, Scope.INTERVIEWS_READ);
        assertThat(reader.get("/journeys/{id}", id).gives(200).at("/data/join_url")).isEmpty();
        assertThat(reader.get("/journeys").gives(200).text()).doesNotContain("/door/");
        reader.post("/journeys", "{}").isRefused(403);
        assertThat(as(rui).outside().get("/api/v1/journeys/" + id + "?accountSlug=acme").page().body())
                .contains("\"status\":\"waiting\"").doesNotContain("/door/");
        assertThat(as(abe).outside().get("/api/v1/journeys/" + id + "?accountSlug=acme").page().body())
                .contains("/door/");
    }

    @Test
    void aViewerStartsNothing() {
        assertThat(as(vic).outside().post("/api/v1/journeys?accountSlug=acme").json(body())).hasStatus(403);
        assertThat(as(rui).outside().post("/api/v1/journeys?accountSlug=acme")).hasStatus(403);
        assertThat(robo.get("/journeys").at("/meta/total")).isEqualTo("0");
    }

    @Test
    void anotherAccountsJourneyIsNotThere() {
        var id = start().gives(201).id();

        bolt.get("/journeys/{id}", id).isRefused(404);
        bolt.post("/journeys", Map.of("participant_id", pia, "evaluation_template_id", template))
                .isRefused(400, "participant_id unknown", "evaluation_template_id unknown");
        assertThat(bolt.get("/journeys?participant_id={id}", pia).gives(200).at("/data")).isEqualTo("[]");
    }

    private Call start() {
        return robo.post("/journeys", body());
    }

    private Map<String, Object> body() {
        return Map.of("participant_id", pia, "evaluation_template_id", template);
    }

    private Call read(String id) {
        return robo.get("/journeys/{id}", id).gives(200);
    }

    /** Name, status, attempts, score, passed. */
    private static String door(Call journey, int place) {
        var at = "/data/stages/" + place + "/";
        return String.join(" ", journey.at(at + "stage_name"), journey.at(at + "status"), journey.at(at + "attempts"),
                journey.at(at + "score"), journey.at(at + "passed"));
    }
}
