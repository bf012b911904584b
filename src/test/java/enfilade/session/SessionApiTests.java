package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.HashMap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions over the API: asked for, and what stands in the way. */
class SessionApiTests extends ApiTests {

    static final String SOON = Instant.now().plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.HOURS).toString();

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Guests guests;

    @Autowired
    Walker walker;

    UUID template;
    UUID pia;

    @BeforeEach
    void build() {
        template = rehearsal.hiring(ada, Sketch.task("Task").label("task").mark("60"),
                Sketch.of("Talk").label("talk").kind(Kind.MANUAL_REVIEW),
                Sketch.of("Talk again").label("talk").kind(Kind.MANUAL_REVIEW));
        pia = guests.one(ada);
    }

    @Test
    void startsAJourneyAndTakesTheSessionOfItsDoor() {
        var made = schedule("scheduled_at", SOON, "timezone", "Europe/Lisbon", "notes", "By phone", "idempotency_key",
                "ats-1", "evaluation_mode", "manual_review", "pipeline_id", "p7", "status", "completed").gives(201);

        assertThat(made.header("Location")).isEqualTo("/api/v1/sessions/" + made.id());
        assertThat(made.json().path("data").propertyNames()).containsExactlyInAnyOrder("id", "candidate_id",
                "evaluation_template_id", "journey_id", "stage", "interview_id", "session_mode", "status", "attempt",
                "scheduled_at", "timezone", "notes", "join_url", "started_at", "ended_at", "score", "passed",
                "recommendation", "summary", "evaluation_breakdown", "authenticity_signals", "transcript_url", "judge",
                "evaluation_mode", "pipeline_id", "idempotency_key", "created_at", "updated_at");
        assertThat(made.at("/data/stage")).isEqualTo("task");
        assertThat(made.at("/data/session_mode")).isEqualTo("async_assessment");
        assertThat(made.at("/data/status")).isEqualTo("scheduled");
        assertThat(made.at("/data/scheduled_at")).isEqualTo(SOON);
        assertThat(made.at("/data/timezone")).isEqualTo("Europe/Lisbon");
        assertThat(made.at("/data/evaluation_mode")).isEqualTo("manual_review");
        assertThat(made.at("/data/pipeline_id")).isEqualTo("p7");
        assertThat(made.at("/data/join_url")).contains("/door/");
        assertThat(made.at("/data/attempt")).isEqualTo("1");
        assertThat(made.at("/data/evaluation_breakdown")).isEqualTo("[]");

        var read = robo.get("/sessions/{id}", made.id()).gives(200);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(robo.get("/sessions").at("/meta/total")).isEqualTo("1");
        assertThat(robo.get("/journeys/{id}", made.at("/data/journey_id")).at("/data/stages/0/attempts"))
                .isEqualTo("0");
    }

    @Test
    void takesTheOneThatAJourneyUnderWayHasMade() {
        var journey = robo.post("/journeys", Map.of("participant_id", pia, "evaluation_template_id", template))
                .gives(201);

        var made = schedule().gives(201);

        assertThat(made.id()).isEqualTo(journey.at("/data/stages/0/session_id"));
        assertThat(made.at("/data/timezone")).isEqualTo("UTC");
    }

    @Test
    void anotherOneIsADuplicateUnlessItIsForced() {
        var first = schedule().gives(201);

        var refused = schedule("scheduled_at", SOON).isRefused(409, "stage duplicate");
        assertThat(refused.at("/error")).contains(first.id());

        var other = schedule("scheduled_at", SOON, "force", true).gives(201);
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(other.at("/data/attempt")).isEqualTo("1");
        assertThat(robo.get("/sessions/{id}", first.id()).at("/data/status")).isEqualTo("cancelled");
    }

    @Test
    void whatIsInProgressIsNeverForcedAway() {
        var first = schedule().gives(201);
        walker.begins(walker.journey(ada, UUID.fromString(first.at("/data/journey_id"))));

        var refused = schedule("force", true).isRefused(409, "stage duplicate");

        assertThat(refused.at("/error")).contains(first.id());
        assertThat(robo.get("/sessions/{id}", first.id()).at("/data/status")).isEqualTo("in_progress");
    }

    @Test
    void theSameKeyAnswersWithTheFirstSessionForGood() {
        var first = schedule("idempotency_key", "one").gives(201);

        var again = schedule("idempotency_key", "one", "notes", "Others").gives(200);
        assertThat(again.json()).isEqualTo(first.json());

        robo.delete("/sessions/{id}", first.id()).gives(204);
        assertThat(schedule("idempotency_key", "one").gives(200).id()).isEqualTo(first.id());
        assertThat(schedule("idempotency_key", "two").gives(201).id()).isNotEqualTo(first.id());
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        robo.post("/sessions", Map.of("candidate_id", UUID.randomUUID(), "evaluation_template_id", "x", "stage", " ",
                        "scheduled_at", "2020-01-01T00:00:00Z", "timezone", "Mars/Base", "notes", "n".repeat(1001),
                        "colour", 1))
                .isRefused(400, "candidate_id unknown", "evaluation_template_id wrong_type", "stage required",
                        "timezone not_a_choice", "notes too_long", "colour unknown_key");
        schedule("scheduled_at", "2020-01-01T00:00:00Z").isRefused(400, "scheduled_at out_of_range");
        schedule("scheduled_at", clock.instant().plus(Duration.ofDays(366)).toString())
                .isRefused(400, "scheduled_at out_of_range");
        schedule("scheduled_at", "tomorrow").isRefused(400, "scheduled_at wrong_type");
        assertThat(robo.get("/journeys").at("/meta/total")).isEqualTo("0");
    }

    @Test
    void theStageHasToBeTheOpenDoor() {
        schedule("stage", "nothing").isRefused(400, "stage unknown");
        schedule("stage", "talk").isRefused(400, "stage ambiguous");
        schedule("stage", "talk", "interview_id", UUID.randomUUID()).isRefused(400, "interview_id unknown");
        var journey = robo.post("/journeys", Map.of("participant_id", pia, "evaluation_template_id", template))
                .gives(201);
        var second = journey.at("/data/stages/1/stage_id");

        schedule("stage", "task", "interview_id", second).isRefused(400, "stage invalid");
        var refused = schedule("stage", "talk", "interview_id", second).isRefused(409, "stage not_open");
        assertThat(refused.at("/error")).contains("Task (task)");
        assertThat(schedule("interview_id", journey.at("/data/current_stage_id")).gives(201).at("/data/stage"))
                .isEqualTo("task");
    }

    @Test
    void anotherAccountsSessionIsNotThere() {
        var id = schedule().gives(201).id();

        bolt.get("/sessions/{id}", id).isRefused(404);
        bolt.patch("/sessions/{id}", "{\"notes\": \"mine\"}", id).isRefused(404);
        bolt.delete("/sessions/{id}", id).isRefused(404);
        bolt.post("/sessions", body()).isRefused(400, "candidate_id unknown", "evaluation_template_id unknown");
        assertThat(bolt.get("/sessions").gives(200).at("/data")).isEqualTo("[]");
        assertThat(as(vic).outside().post("/api/v1/sessions?accountSlug=acme")).hasStatus(403);
    }

    private Call schedule(Object... more) {
        return robo.post("/sessions", body(more));
    }

    private Map<String, Object> body(Object... more) {
        var body = new HashMap<String, Object>(Map.of("candidate_id", pia, "evaluation_template_id", template, "stage",
                "task"));
        for (int i = 0; i < more.length; i += 2) body.put(String.valueOf(more[i]), more[i + 1]);
        return body;
    }
}
