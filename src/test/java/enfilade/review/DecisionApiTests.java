package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions over the API, each in the name of a person, and taken back. */
class DecisionApiTests extends ApiTests {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Walker walker;

    Journey pia;

    @BeforeEach
    void build() {
        pia = walker.start(ada, rehearsal.hiring(ada,
                Sketch.of("Look").kind(Kind.MANUAL_REVIEW).then(Automation.REQUIRE_REVIEWER_APPROVAL),
                Sketch.task("Task")));
    }

    @Test
    void aPersonsDecisionArrivesByAProgram() {
        walker.scores(rui, pia, 70);

        var made = decide("approve", rui, "reason", "Strong").gives(201);

        assertThat(made.header("Location")).isEqualTo("/api/v1/reviews/" + made.id());
        assertThat(made.json().path("data").propertyNames()).containsExactly("id", "journey_id", "stage_id",
                "session_id", "decision", "waited_for", "reason", "recommendation", "until", "by", "created_at",
                "undone_at");
        assertThat(made.at("/data/decision")).isEqualTo("approve");
        assertThat(made.at("/data/waited_for")).isEqualTo("approval");
        assertThat(made.at("/data/by")).isEqualTo("Rui, through Robo");
        assertThat(robo.get("/reviews/{id}", made.id()).gives(200).at("/data/reason")).isEqualTo("Strong");
        assertThat(journey().at("/data/stages/1/status")).isEqualTo("open");
        var fact = robo.get("/events?thing_id={id}", made.id()).gives(200);
        assertThat(fact.at("/data/0/event")).isEqualTo("review.submitted");
        assertThat(fact.at("/data/0/data/by")).contains("\"kind\":\"member\"", "Rui, through Robo");
    }

    @Test
    void whatDoesNotFitSaysWhatWould() {
        var refused = decide("approve", rui).isRefused(409);
        assertThat(refused.at("/error")).contains("stop");

        walker.scores(rui, pia, 70);
        assertThat(decide("move_on", rui).isRefused(409).at("/error")).contains("approve, decline, stop");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        decide("decline", vic, "until", "later", "colour", 1).isRefused(400, "decided_by not_allowed",
                "reason required", "until wrong_type", "colour unknown_key");
        decide("shrug", mallory).isRefused(400, "decided_by unknown", "decision not_a_choice");
        robo.post("/journeys/{id}/decisions", "{}", pia.id()).isRefused(400, "decided_by required",
                "decision required");
        decide("extend", rui).isRefused(400, "until required");
        decide("stop", rui, "reason", "r".repeat(4001)).isRefused(400, "reason too_long");
    }

    @Test
    void givesMoreTime() {
        walker.scores(rui, pia, 70);
        decide("approve", rui).gives(201);

        decide("extend", rui, "until", "2001-01-01T00:00:00Z").isRefused(400, "until out_of_range");
        assertThat(decide("extend", rui, "until", "2099-01-01T01:00:00+01:00").gives(201).at("/data/until"))
                .isEqualTo("2099-01-01T00:00:00Z");
    }

    @Test
    void isTakenBackOnceHoweverOften() {
        walker.scores(rui, pia, 70);
        var id = decide("decline", rui, "reason", "Not this time").gives(201).id();
        assertThat(journey().at("/data/status")).isEqualTo("stopped");

        var undone = undo(id, ada).gives(200);
        assertThat(undone.at("/data/undone_at")).isNotEmpty();
        assertThat(undo(id, ada).gives(200).json()).isEqualTo(undone.json());

        assertThat(journey().at("/data/waiting_for")).isEqualTo("approval");
        assertThat(robo.get("/reviews/{id}", id).at("/data/undone_at")).isEqualTo(undone.at("/data/undone_at"));
        robo.post("/journeys/{id}/decisions/{decision}/undo", "{}", pia.id(), id)
                .isRefused(400, "decided_by required");
        undo(UUID.randomUUID().toString(), ada).isRefused(404);
    }

    @Test
    void isNotTakenBackWhenTheJourneyHasGoneOn() {
        walker.scores(rui, pia, 70);
        var id = decide("approve", rui).gives(201).id();
        walker.begins(pia);

        undo(id, rui).isRefused(409);
    }

    @Test
    void fillsTheRecommendation() {
        walker.scores(rui, pia, 70);
        decide("approve", rui).gives(201);
        decide("advance", rui, "reason", "Seen elsewhere").gives(201);

        decide("complete", rui, "recommendation", "admit").isRefused(400, "recommendation invalid");
        decide("complete", rui, "recommendation", "hire").gives(201);
        assertThat(journey().at("/data/recommendation")).isEqualTo("{\"word\":\"hire\",\"by\":\"Rui, through Robo\"}");
    }

    @Test
    void aRepeatIsDoneOnce() {
        walker.scores(rui, pia, 70);

        var first = decide("approve", rui).header("Idempotency-Key", "one").gives(201);
        assertThat(decide("approve", rui).header("Idempotency-Key", "one").gives(201).text()).isEqualTo(first.text());
    }

    @Test
    void whoeverIsSignedInDecidesInTheirOwnName() {
        var path = "/api/v1/journeys/" + pia.id() + "/decisions?accountSlug=acme";

        assertThat(as(vic).outside().post(path)).hasStatus(403);
        assertThat(as(rui).outside().post(path).json(body("stop", ada, "reason", "x")).page().body())
                .contains("not_allowed");
        assertThat(as(rui).outside().post(path).json(body("stop", rui, "reason", "x")).page().body())
                .contains("\"by\":\"Rui\"");
    }

    @Test
    void needsItsScopeAndAJourneyOfTheAccount() {
        program(ada, Scope.INTERVIEWS_WRITE, Scope.REVIEWS_READ)
                .post("/journeys/{id}/decisions", body("stop", rui, "reason", "x"), pia.id()).isRefused(403);
        bolt.post("/journeys/{id}/decisions", body("stop", mallory, "reason", "x"), pia.id()).isRefused(404);
        bolt.post("/journeys/{id}/decisions/{decision}/undo", "{}", pia.id(), UUID.randomUUID()).isRefused(404);
        assertThat(journey().at("/data/status")).isEqualTo("waiting");
    }

    private Call decide(String decision, Actor by, Object... more) {
        return robo.post("/journeys/{id}/decisions", body(decision, by, more), pia.id());
    }

    private Map<String, Object> body(String decision, Actor by, Object... more) {
        var body = new HashMap<String, Object>(Map.of("decision", decision, "decided_by", cast.email(by)));
        for (int i = 0; i < more.length; i += 2) body.put(String.valueOf(more[i]), more[i + 1]);
        return body;
    }

    private Call undo(String decision, Actor by) {
        return robo.post("/journeys/{id}/decisions/{decision}/undo", Map.of("decided_by", cast.email(by)), pia.id(),
                decision);
    }

    private Call journey() {
        return robo.get("/journeys/{id}", pia.id()).gives(200);
    }
}
