package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.AgentProfile;
import enfilade.agent.Profiling;
import enfilade.agent.UseCase;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a stage, over the API, when its reviewers lose their role or its interviewer is archived. */
class StageKeepingApiTests extends ApiTests {

    @Autowired Authoring authoring;
    @Autowired Profiling profiling;
    @Autowired JdbcClient db;

    UUID alex;
    String stage;

    @BeforeEach
    void addAStage() {
        var template = authoring.create(ada, EvaluationTemplate.Draft.named("Engineer", UseCase.HIRING, null)).id();
        alex = profiling.create(ada, AgentProfile.Draft.quick("Alex", "A staff engineer.", UseCase.HIRING,
                List.of("System Design"))).id();
        stage = robo.post("/evaluation-stages", Map.of("evaluation_template_id", template, "type", "technical",
                "agent_profile_id", alex, "reviewer_ids", List.of(rui.id()))).gives(201).id();
    }

    @Test
    void whoWasAskedBeforeLosingTheRoleStays() {
        db.sql("update member set role = 'VIEWER' where id = :rui").param("rui", rui.id()).update();
        var read = robo.get("/evaluation-stages/{id}", stage).gives(200);

        assertThat(patch(read.json().path("data").toString()).gives(200).json()).isEqualTo(read.json());
        assertThat(patch("{\"pass_threshold\": 75}").gives(200).at("/data/reviewer_ids/0"))
                .isEqualTo(rui.id().toString());
        assertThat(patch("{\"reviewer_ids\": [\"%s\", \"%s\"]}".formatted(abe.id(), rui.id())).gives(200)
                .json().at("/data/reviewer_ids")).hasSize(2);
        patch("{\"reviewer_ids\": [\"%s\", \"%s\"]}".formatted(rui.id(), vic.id()))
                .isRefused(400, "reviewer_ids[1] unknown");

        patch("{\"reviewer_ids\": []}").gives(200);
        patch("{\"reviewer_ids\": [\"%s\"]}".formatted(rui.id())).isRefused(400, "reviewer_ids[0] unknown");
    }

    @Test
    void comesBackOnlyWithAnInterviewerWhoIsThere() {
        patch("{\"status\": \"archived\"}").gives(200);
        robo.patch("/agent-profiles/{id}", "{\"status\": \"archived\"}", alex).gives(200);

        var refused = patch("{\"status\": \"active\"}");
        refused.isRefused(400, "agent_profile_id invalid");
        assertThat(refused.text()).contains("Alex is archived. Choose another interviewer, or restore Alex first.");
        patch("{\"status\": \"draft\"}").isRefused(400, "agent_profile_id invalid");
        patch("{\"pass_threshold\": 75}").gives(200);
        assertThat(patch("{\"status\": \"active\", \"agent_profile_id\": null}").gives(200).at("/data/stage_order"))
                .isEqualTo("0");
    }

    private Call patch(String body) {
        return robo.patch("/evaluation-stages/{id}", body, stage);
    }
}
