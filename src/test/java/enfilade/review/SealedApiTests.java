package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.session.Dossiers;
import enfilade.session.Walker;
import enfilade.support.ApiTests;
import enfilade.web.JsonText;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a seal hides is hidden over the API as well: from programs, and from whoever has not scored. */
class SealedApiTests extends ApiTests {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Walker walker;

    @Autowired
    Dossiers dossiers;

    Journey pia;

    @BeforeEach
    void build() {
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Look").kind(Kind.MANUAL_REVIEW).mark("60").sealed()
                .then(Automation.REQUIRE_REVIEWER_APPROVAL), Sketch.of("Final").kind(Kind.FINAL_REVIEW)));
        walker.scores(rui, pia, 42);
    }

    @Test
    void aProgramSeesItAsOneWhoHasNotScored() {
        var journey = robo.get("/journeys/{id}", pia.id()).gives(200);
        assertThat(journey.at("/data/waiting_for")).isEqualTo("review");
        assertThat(journey.at("/data/stages/0/score") + journey.at("/data/stages/0/passed")).isEmpty();
        var session = robo.get("/sessions/{id}", walker.newest(pia).session()).gives(200);
        assertThat(session.at("/data/evaluation_breakdown")).isEqualTo("[]");
        assertThat(session.at("/data/score") + session.at("/data/judge") + session.at("/data/summary")).isEmpty();
        assertThat(robo.get("/reviews").gives(200).at("/data")).isEqualTo("[]");
        for (var list : new String[] {"/journeys", "/sessions", "/reviews"}) {
            assertThat(robo.get(list).gives(200).text()).doesNotContain("\"score\":42", "below_mark",
                    "Seen in the answers");
        }
    }

    @Test
    void noFilterAndNoCountTellsTheOutcome() {
        for (var reason : Map.of("below_mark", 0, "approval", 0, "review", 1).entrySet()) {
            assertThat(robo.get("/journeys?waiting_for=" + reason.getKey()).at("/meta/total"))
                    .isEqualTo(reason.getValue().toString());
        }
        assertThat(read(rui, "/journeys", "&waiting_for=below_mark").path("data")).hasSize(1);
        assertThat(read(ada, "/journeys", "&waiting_for=below_mark").path("data")).isEmpty();
    }

    @Test
    void everyReaderSeesWhatTheDossierShows() {
        for (var reader : new Actor[] {ada, abe, rui, vic, robo.key().actor()}) {
            var dossier = dossiers.of(reader, pia.id());
            var data = reader.kind() == Actor.Kind.API_KEY ? robo.get("/journeys/{id}", pia.id()).json().path("data")
                    : read(reader, "/journeys/" + pia.id(), "").path("data");
            var told = dossier.waitingFor();
            assertThat(data.path("waiting_for").asString("")).isEqualTo(told == null ? "" : told.wire());
            assertThat(data.at("/stages/0/score").isNumber()).isEqualTo(dossier.door().counting().isPresent());
            assertThat(dossier.isSealed()).isEqualTo(!reader.name().equals("Rui"));
        }
    }

    @Test
    void whoeverHasScoredSeesItAllAndMayDecide() {
        assertThat(read(rui, "/reviews", "").path("data")).hasSize(1);
        assertThat(read(ada, "/reviews", "").path("data")).isEmpty();
        decide(ada, "grant_attempt", 409);
        walker.scores(ada, pia, 50);

        assertThat(read(ada, "/reviews", "").path("data")).hasSize(2);
        assertThat(read(ada, "/sessions/" + walker.newest(pia).session(), "").at("/data/score").asInt()).isEqualTo(50);
        decide(ada, "grant_attempt", 201);
        assertThat(robo.get("/reviews").gives(200).at("/data")).isEqualTo("[]");
        assertThat(read(rui, "/reviews", "&kind=decision").path("data")).hasSize(1);
    }

    @Test
    void theAnswerToADecisionTellsNoMoreThanTheJourney() {
        var decided = robo.post("/journeys/{id}/decisions", Map.of("decision", "grant_attempt", "reason",
                "The mark was missed by far", "decided_by", cast.email(rui)), pia.id()).gives(201);
        assertThat(decided.at("/data/decision")).isEqualTo("grant_attempt");
        assertThat(decided.at("/data/waited_for") + decided.at("/data/reason")).isEmpty();

        var undone = robo.post("/journeys/{id}/decisions/{decision}/undo", Map.of("decided_by", cast.email(rui)),
                pia.id(), decided.at("/data/id")).gives(200);
        assertThat(undone.at("/data/undone_at")).isNotEmpty();
        assertThat(undone.at("/data/decision") + undone.at("/data/waited_for") + undone.at("/data/reason")).isEmpty();
        assertThat(undone.text()).doesNotContain("missed by far", "below_mark");
    }

    @Test
    void theSealEndsForAllWhenTheJourneyLeavesTheDoor() {
        decide(rui, "advance", 201);

        assertThat(robo.get("/journeys/{id}", pia.id()).at("/data/stages/0/score")).isEqualTo("42");
        assertThat(robo.get("/reviews").gives(200).json().path("data")).hasSize(2);
        assertThat(read(vic, "/reviews", "").path("data")).hasSize(2);
    }

    private void decide(Actor by, String decision, int status) {
        robo.post("/journeys/{id}/decisions", Map.of("decision", decision, "reason", "Because", "decided_by",
                cast.email(by)), pia.id()).gives(status);
    }

    private JsonNode read(Actor reader, String path, String query) {
        return JsonText.read(as(reader).outside().get("/api/v1" + path + "?accountSlug=acme" + query).page().body());
    }
}
