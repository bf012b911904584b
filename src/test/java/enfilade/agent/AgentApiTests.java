package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agent profiles over the API: made, read, changed, put away, deleted. */
class AgentApiTests extends ApiTests {

    @Autowired JdbcClient db;

    @Test
    void makesTheProfileFromTheDocumentedRequest() {
        var made = post(AgentBodies.documented()).gives(201);

        assertThat(made.header("Location")).isEqualTo("/api/v1/agent-profiles/" + made.id());
        assertThat(made.at("/data/name")).isEqualTo("Backend Hiring Agent");
        assertThat(made.at("/data/evaluationDimensions/0")).isEqualTo("{\"name\":\"System Design\",\"description\":"
                + "\"Designs that hold up as load grows\",\"weight\":50,\"passThreshold\":null,\"anchors\":[]}");
        assertThat(made.at("/data/interaction/difficulty")).isEqualTo("hard");
        var read = robo.get("/agent-profiles/{id}", made.id()).gives(200);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag")).startsWith("\"");
    }

    @Test
    void showsEveryKeyInItsOrderAndFillsInTheDefaults() {
        var made = post(AgentBodies.minimal()).gives(201);

        assertThat(made.json().path("data").propertyNames()).containsExactly("id", "name", "persona", "useCase",
                "evaluationDimensions", "context", "interaction", "scoring", "output", "additionalInstructions",
                "isPublic", "status", "engine", "questions", "createdAt", "updatedAt");
        assertThat(made.at("/data/context")).isEqualTo(
                "{\"organizationContext\":null,\"domainContext\":null,\"scenarioContext\":null}");
        assertThat(made.at("/data/interaction")).isEqualTo("{\"tone\":\"professional\",\"style\":\"conversational\","
                + "\"difficulty\":\"medium\",\"probingDepth\":\"medium\"}");
        assertThat(made.at("/data/scoring")).isEqualTo(
                "{\"scale\":\"0-10\",\"scoringMethod\":\"weighted_average\",\"recommendationLogic\":null}");
        assertThat(made.at("/data/output")).isEqualTo("{\"includeTranscript\":true,\"includeScoreBreakdown\":true,"
                + "\"includeRecommendation\":true,\"includeImprovementFeedback\":true}");
        assertThat(List.of(made.at("/data/isPublic"), made.at("/data/status"), made.at("/data/engine"),
                made.at("/data/questions"))).containsExactly("false", "active", "default", "[]");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        post("""
                {"name": " ", "useCase": "dating", "isPublic": true, "status": "archived", "colour": "red",
                 "evaluationDimensions": [{"name": "Coding", "weight": "half", "passThreshold": 101},
                                          {"weight": 30, "anchors": ["one", "two"], "size": 3}],
                 "context": {"domainContext": "%1$s", "scenarioContext": "%1$s"}, "interaction": {"tone": "rude"},
                 "scoring": {"scale": "0-7"}, "output": {"includeTranscript": "yes"},
                 "questions": [{"prompt": "Why?", "dimension": "Cooking"}, {"prompt": ""},
                               {"prompt": "How?", "expected_evidence": [{"text": ""}]}]}
                """.formatted("x".repeat(10_001))).isRefused(400, "name required", "persona required",
                "useCase not_a_choice", "isPublic invalid", "colour unknown_key",
                "evaluationDimensions[0].weight wrong_type", "evaluationDimensions[0].passThreshold out_of_range",
                "evaluationDimensions[1].name required", "evaluationDimensions[1].anchors invalid",
                "evaluationDimensions[1].size unknown_key", "context.domainContext too_long",
                "context.scenarioContext too_long", "interaction.tone not_a_choice", "scoring.scale not_a_choice",
                "output.includeTranscript wrong_type", "questions[1].prompt required",
                "questions[2].expected_evidence[0].text required");
        post("{}").isRefused(400, "name required", "persona required", "useCase required",
                "evaluationDimensions required");
        post("[]").isRefused(400, " wrong_type");
    }

    @Test
    void saysByHowMuchTheWeightsMissAndWhichQuestionsSpeakForNothing() {
        var refused = post(AgentBodies.body("Coding", 60, """
                , "questions": [{"prompt": "A", "dimension": "Cooking"}, {"prompt": "B", "dimension": "coding"},
                                {"prompt": "C", "dimension": "Singing"}]"""));

        refused.isRefused(400, "evaluationDimensions invalid", "questions[0].dimension invalid",
                "questions[2].dimension invalid");
        assertThat(refused.text()).contains("60 of 100. Give out 40 more to save.");
        post(AgentBodies.body("Coding", 101, "")).isRefused(400, "evaluationDimensions[0].weight out_of_range",
                "evaluationDimensions invalid");
        post(AgentBodies.body("Enthusiasm", 100, "")).isRefused(400, "evaluationDimensions[0].name off_limits");
    }

    @Test
    void takesAPlainTextForAPointOfEvidence() {
        var made = post(AgentBodies.body("Coding", 100, """
                , "questions": [{"prompt": "How?", "dimension": "Coding", "expected_evidence": ["tests"]}]"""))
                .gives(201);

        assertThat(made.at("/data/questions/0/expected_evidence")).isEqualTo("[{\"text\":\"tests\",\"aliases\":[]}]");
        var changed = robo.patch("/agent-profiles/{id}", "{\"questions\": [{\"prompt\": \"And?\", "
                + "\"expected_evidence\": [\"types\", \"\"]}]}", made.id());
        changed.isRefused(400, "questions[0].expected_evidence[1].text required");
    }

    @Test
    void takesBackWhatWasRead() {
        var made = post(AgentBodies.full()).gives(201);

        var back = robo.patch("/agent-profiles/{id}", made.json().path("data").toString(), made.id()).gives(200);

        assertThat(back.json()).isEqualTo(made.json());
        assertThat(back.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(facts(made.id())).containsExactly("agent_profile.created");
    }

    @Test
    void changesTheKeysThatAreNamedAlsoWithinObjects() {
        var id = post(AgentBodies.full()).gives(201).id();

        var changed = robo.patch("/agent-profiles/{id}", """
                {"context": {"domainContext": "Billing"}, "interaction": {"tone": null}, "scoring": null,
                 "additionalInstructions": null, "questions": [],
                 "evaluationDimensions": [{"name": "Coding", "weight": 100, "passThreshold": 60.50}]}
                """, id).gives(200);

        assertThat(changed.at("/data/name")).isEqualTo("Maya");
        assertThat(changed.at("/data/context")).isEqualTo("{\"organizationContext\":\"We make submarines.\","
                + "\"domainContext\":\"Billing\",\"scenarioContext\":null}");
        assertThat(changed.at("/data/interaction/tone")).isEqualTo("professional");
        assertThat(changed.at("/data/interaction/style")).isEqualTo("structured");
        assertThat(changed.at("/data/scoring/scale")).isEqualTo("0-10");
        assertThat(changed.at("/data/additionalInstructions")).isEmpty();
        assertThat(changed.json().at("/data/evaluationDimensions")).hasSize(1);
        assertThat(changed.at("/data/evaluationDimensions/0/passThreshold")).isEqualTo("60.5");
        assertThat(facts(id)).containsExactly("agent_profile.created", "agent_profile.updated");
        robo.patch("/agent-profiles/{id}", "{\"name\": null, \"evaluationDimensions\": null}", id)
                .isRefused(400, "name required", "evaluationDimensions required");
    }

    @Test
    void aStaleChangeIsNotMade() {
        var made = post(AgentBodies.full()).gives(201);
        var changed = robo.patch("/agent-profiles/{id}", "{\"evaluationDimensions\": [{\"name\": \"Coding\", "
                + "\"weight\": 100}], \"questions\": []}", made.id())
                .header("If-Match", made.header("ETag")).gives(200);
        assertThat(changed.header("ETag")).isNotEqualTo(made.header("ETag"));

        robo.patch("/agent-profiles/{id}", "{\"name\": \"Late\"}", made.id()).header("If-Match", made.header("ETag"))
                .isRefused(412);
        robo.delete("/agent-profiles/{id}", made.id()).header("If-Match", made.header("ETag")).isRefused(412);

        assertThat(robo.get("/agent-profiles/{id}", made.id()).json()).isEqualTo(changed.json());
    }

    private Call post(String body) {
        return robo.post("/agent-profiles", body);
    }

    private List<String> facts(String id) {
        return db.sql("select type from activity where thing_id = :id order by seq")
                .param("id", UUID.fromString(id)).query(String.class).list();
    }
}
