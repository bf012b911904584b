package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions over the API: moved, cancelled, practised again, found. */
class SessionKeepingApiTests extends ApiTests {

    /** A day that is still to come, and not far ahead. */
    private static final String SOON = LocalDate.now().plusDays(90).toString();

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Walker walker;

    @Test
    void isMovedAsLongAsItHasNotBegun() {
        var session = session(start(Sketch.task("Task")));

        var moved = patch(session, "{\"scheduled_at\": \"" + SOON + "T09:00:00+01:00\", \"timezone\": \"Europe/Oslo\"}")
                .gives(200);
        assertThat(moved.at("/data/scheduled_at")).isEqualTo(SOON + "T08:00:00Z");
        assertThat(moved.at("/data/timezone")).isEqualTo("Europe/Oslo");
        assertThat(patch(session, moved.json().path("data").toString()).gives(200).json()).isEqualTo(moved.json());
        assertThat(patch(session, "{\"scheduled_at\": null}").gives(200).at("/data/scheduled_at")).isEmpty();

        patch(session, "{\"scheduled_at\": \"2001-01-01T00:00:00Z\", \"stage\": \"other\", \"colour\": 1}")
                .isRefused(400, "stage invalid", "colour unknown_key");
        patch(session, "{\"scheduled_at\": \"2001-01-01T00:00:00Z\"}").isRefused(400, "scheduled_at out_of_range");
        patch(session, "{\"notes\": \"x\"}").header("If-Match", moved.header("ETag")).isRefused(412);
    }

    @Test
    void notesCanBeChangedAtAnyTime() {
        var pia = start(Sketch.task("Task"));
        var session = walker.begins(pia).id();

        assertThat(patch(session, "{\"notes\": \"Late by a minute\"}").gives(200).at("/data/notes"))
                .isEqualTo("Late by a minute");
        patch(session, "{\"scheduled_at\": \"" + SOON + "T09:00:00Z\"}").isRefused(409);
    }

    @Test
    void aCancelSpendsNoAttemptAndLeavesTheDoorOpen() {
        var pia = start(Sketch.task("Task").label("task").mark("60"));
        var first = session(pia);

        robo.delete("/sessions/{id}", first).gives(204);
        robo.delete("/sessions/{id}", first).isRefused(409);
        assertThat(robo.get("/sessions/{id}", first).gives(200).at("/data/status")).isEqualTo("cancelled");
        var journey = robo.get("/journeys/{id}", pia.id()).gives(200);
        assertThat(journey.at("/data/status")).isEqualTo("active");
        assertThat(journey.at("/data/stages/0/status")).isEqualTo("open");
        assertThat(journey.at("/data/stages/0/attempts")).isEqualTo("0");

        var next = book(pia, "task").gives(201);
        assertThat(next.at("/data/attempt")).isEqualTo("1");
        assertThat(as(ada).get("/sessions/{id}", next.id())).shows("Attempt 1").showsNot("Attempt 2");
        assertThat(as(ada).get("/participants/{id}", pia.participantId())).shows("Task, not begun")
                .showsNot("attempt 2");
        walker.begins(pia);
        robo.delete("/sessions/{id}", next.id()).isRefused(409);
    }

    @Test
    void whatAPersonGrantedStaysGranted() {
        var pia = start(Sketch.task("Task").label("task").mark("60"));
        walker.handsIn(pia);
        walker.scores(rui, pia, 10);
        book(pia, "task").isRefused(409, "stage not_open");
        robo.post("/journeys/{id}/decisions", Map.of("decision", "grant_attempt", "reason", "Noise in the house",
                "decided_by", cast.email(rui)), pia.id()).gives(201);

        robo.delete("/sessions/{id}", book(pia, "task").gives(201).id()).gives(204);

        assertThat(robo.get("/journeys/{id}", pia.id()).at("/data/status")).isEqualTo("active");
        assertThat(book(pia, "task").gives(201).at("/data/attempt")).isEqualTo("2");
    }

    @Test
    void aReviewersDoorGoesOnWaitingForThem() {
        var pia = start(Sketch.of("Look").label("look").kind(Kind.MANUAL_REVIEW));
        var first = book(pia, "look").gives(201).id();

        robo.delete("/sessions/{id}", first).gives(204);

        var journey = robo.get("/journeys/{id}", pia.id()).gives(200);
        assertThat(journey.at("/data/waiting_for")).isEqualTo("review");
        assertThat(book(pia, "look").gives(201).id()).isEqualTo(journey.at("/data/stages/0/session_id"))
                .isNotEqualTo(first);
    }

    @Test
    void practiceGoesOnOnItsOwnJourney() {
        var alex = rehearsal.interviewer(ada, rehearsal.hiring(ada), "Clarity");
        var pia = start(Sketch.of("Drill").label("drill").kind(Kind.PRACTICE_SESSION).agent(alex).retakes(null, 0));
        walker.handsIn(pia);
        assertThat(robo.get("/journeys/{id}", pia.id()).at("/data/status")).isEqualTo("completed");

        var round = book(pia, "drill").gives(201);

        assertThat(round.at("/data/journey_id")).isEqualTo(pia.id().toString());
        assertThat(round.at("/data/attempt")).isEqualTo("2");
        book(pia, "drill").isRefused(409, "stage duplicate");
        robo.delete("/sessions/{id}", round.id()).gives(204);
        assertThat(robo.get("/journeys").at("/meta/total")).isEqualTo("1");
    }

    @Test
    void findsWhatIsAskedFor() {
        var pia = start(Sketch.task("Task").label("task"));
        var other = start(Sketch.task("Task").label("task"));
        var id = session(pia).toString();
        patch(session(pia), "{\"scheduled_at\": \"" + SOON + "T09:00:00Z\"}").gives(200);

        assertThat(ids("")).containsExactly(session(other).toString(), id);
        assertThat(ids("candidate_id=" + pia.participantId())).containsExactly(id);
        assertThat(ids("journey_id=" + pia.id())).containsExactly(id);
        assertThat(ids("interview_id=" + pia.stageId())).containsExactly(id);
        assertThat(ids("evaluation_template_id=" + pia.templateId())).containsExactly(id);
        assertThat(ids("scheduled_from=" + SOON + "T09:00:00Z")).containsExactly(id);
        assertThat(ids("scheduled_to=" + SOON + "T09:00:00Z")).isEmpty();
        assertThat(ids("status=in_progress")).isEmpty();
        robo.get("/sessions?scheduled_from=now").isRefused(400, "scheduled_from wrong_type");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100})
    void costsTheSameHoweverManyThereAre(int sessions) {
        var template = rehearsal.hiring(ada, Sketch.of("Look").kind(Kind.MANUAL_REVIEW));
        for (int i = 0; i < sessions; i++) {
            var pia = walker.start(ada, template, i + "@example.org");
            if (i % 2 == 0) walker.scores(rui, pia, 70);
        }
        var id = robo.get("/sessions?pageSize=1").at("/data/0/id");

        assertThat(own("/sessions/" + id)).hasSize(2);
        assertThat(own("/sessions?pageSize=3")).hasSize(3);
        assertThat(own("/sessions?pageSize=100&cursor=")).hasSize(2);
    }

    private List<String> own(String address) {
        return Statements.during(() -> robo.get(address).gives(200)).own();
    }

    private Journey start(Sketch door) {
        return walker.start(ada, rehearsal.hiring(ada, door), UUID.randomUUID() + "@example.org");
    }

    private UUID session(Journey journey) {
        return walker.newest(journey).session();
    }

    private Call book(Journey pia, String stage) {
        return robo.post("/sessions", Map.of("candidate_id", pia.participantId(), "evaluation_template_id",
                pia.templateId(), "stage", stage));
    }

    private Call patch(UUID session, String body) {
        return robo.patch("/sessions/{id}", body, session);
    }

    private List<String> ids(String query) {
        return robo.raw("/sessions", query).gives(200).json().path("data").valueStream()
                .map(it -> it.path("id").asString()).toList();
    }
}
