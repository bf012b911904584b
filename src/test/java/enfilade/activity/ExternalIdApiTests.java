package enfilade.activity;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Decision;
import enfilade.review.Reviewing;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import enfilade.support.Statements;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events name participants as the other software does that follows them. */
class ExternalIdApiTests extends ApiTests {

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Reviewing reviewing;

    @Test
    void whateverIsAboutAParticipantCarriesTheirExternalId() {
        var template = rehearsal.hiring(ada, Sketch.task("Task").mark("60").then(Automation.REQUIRE_REVIEWER_APPROVAL),
                Sketch.task("Second"));
        var pia = robo.post("/participants", Map.of("name", "Pia", "email", "pia@example.org", "external_id", "crm-7",
                "evaluation_template_id", template)).gives(201);
        var journey = walker.journey(ada, UUID.fromString(pia.at("/data/journeys/0/id")));
        walker.handsIn(journey);
        walker.scores(rui, journey, 80);
        reviewing.decide(rui, journey.id(), new Decision.Draft(Decision.Kind.APPROVE, null, null, null), null);

        assertThat(ids("participant.*,journey.*,session.*,review.*")).hasSizeGreaterThan(9).containsOnly("crm-7");
        assertThat(types("participant.*,journey.*,session.*,review.*")).contains("participant.created",
                "journey.started", "session.created", "session.completed", "review.requested", "review.submitted");
        assertThat(ids("template.*,stage.*")).isNotEmpty().containsOnly("null");
        var last = robo.get("/events?type=review.submitted").json().at("/data/0");
        assertThat(robo.get("/events/{id}", last.path("id").asString()).gives(200).json().path("data")).isEqualTo(last);
    }

    @Test
    void whoHasNoneIsToldWithout() {
        walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task")));

        assertThat(ids("participant.*,journey.*,session.*")).isNotEmpty().containsOnly("null");
    }

    @Test
    void manyAreAskedForInOneStatement() {
        var template = rehearsal.hiring(ada, Sketch.task("Task"));
        for (int i = 0; i < 9; i++) walker.start(ada, template, "p" + i + "@example.org");

        var statements = Statements.during(() -> assertThat(types("journey.*,session.*")).hasSize(18));

        assertThat(statements.all()).filteredOn(sql -> sql.contains("from activity")).hasSize(1);
        assertThat(statements.all()).filteredOn(sql -> sql.contains("participant")).hasSize(1);
    }

    private List<String> ids(String types) {
        return events(types).json().path("data").valueStream()
                .map(event -> event.at("/data/external_id").asString("null")).toList();
    }

    private List<String> types(String types) {
        return events(types).json().path("data").valueStream().map(event -> event.path("event").asString()).toList();
    }

    private Call events(String types) {
        return robo.get("/events?pageSize=100&type={types}", types).gives(200);
    }
}
