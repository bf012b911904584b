package enfilade.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.agent.AgentProfile;
import enfilade.agent.Profiling;
import enfilade.agent.UseCase;
import enfilade.support.ApiTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Stages over the API: added, read, listed, changed, moved, deleted. */
class StageApiTests extends ApiTests {

    @Autowired
    Authoring authoring;

    @Autowired
    Profiling profiling;

    UUID template;
    UUID alex;

    @BeforeEach
    void build() {
        template = authoring.create(ada, EvaluationTemplate.Draft.named("Engineer", UseCase.HIRING, null)).id();
        alex = profiling.create(ada, AgentProfile.Draft.quick("Alex", "A staff engineer.", UseCase.HIRING,
                List.of("System Design"))).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?accountSlug=acme"})
    void createsTheStageFromTheDocumentedCurl(String query) {
        var made = robo.post("/evaluation-stages" + query, documented()).gives(201);

        assertThat(made.header("Location")).isEqualTo("/api/v1/evaluation-stages/" + made.id());
        assertThat(made.at("/data/stage_name")).isEqualTo("Technical Screen");
        assertThat(made.at("/data/pass_threshold")).isEqualTo("70");
        assertThat(made.at("/data/automation_rule")).isEqualTo("auto_advance");
        var read = robo.get("/evaluation-stages/{id}", made.id()).gives(200);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag")).startsWith("\"");
    }

    @Test
    void fillsInTheDefaults() {
        var made = post(Map.of("evaluation_template_id", template, "type", "phone_screen")).gives(201);

        assertThat(made.json().path("data").propertyNames()).hasSize(26);
        assertThat(made.at("/data/stage_name")).isEqualTo("Phone Screen");
        assertThat(made.at("/data/stage_type")).isEqualTo("ai_interview");
        assertThat(made.at("/data/stage_order")).isEqualTo("0");
        assertThat(made.at("/data/duration_minutes")).isEqualTo("30");
        assertThat(made.at("/data/allow_retake")).isEqualTo("false");
        assertThat(made.at("/data/automation_rule")).isEqualTo("none");
        assertThat(made.at("/data/reviewer_ids")).isEqualTo("[]");
        assertThat(made.at("/data/pass_threshold")).isEmpty();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        post("""
                {"evaluation_template_id": "%s", "type": "", "stage_name": 7, "stage_type": "interview",
                 "agent_profile_id": "%s", "stage_order": -1, "duration_minutes": 481, "pass_threshold": 70.123,
                 "max_attempts": 3, "reviewer_ids": ["%s", "x"], "questions": [{"prompt": ""}, {"dimension": 4}],
                 "colour": "red"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID(), ada.id()))
                .isRefused(400, "evaluation_template_id unknown", "type required", "stage_name wrong_type",
                        "stage_type not_a_choice", "agent_profile_id unknown", "stage_order out_of_range",
                        "duration_minutes out_of_range", "pass_threshold out_of_range", "max_attempts invalid",
                        "reviewer_ids[1] wrong_type", "questions[0].prompt required",
                        "questions[1].dimension wrong_type", "questions[1].prompt required", "colour unknown_key");
    }

    @Test
    void takesBackWhatWasRead() {
        var made = post(documented()).gives(201);

        var back = robo.patch("/evaluation-stages/{id}", made.json().path("data").toString(), made.id()).gives(200);

        assertThat(back.json()).isEqualTo(made.json());
        assertThat(back.header("ETag")).isEqualTo(made.header("ETag"));
    }

    @Test
    void changesTheKeysThatAreNamed() {
        var id = post(documented()).gives(201).id();

        var changed = robo.patch("/evaluation-stages/{id}", "{\"pass_threshold\": 75.5, \"duration_minutes\": null}",
                id).gives(200);

        assertThat(changed.at("/data/pass_threshold")).isEqualTo("75.5");
        assertThat(changed.at("/data/duration_minutes")).isEqualTo("30");
        assertThat(changed.at("/data/stage_name")).isEqualTo("Technical Screen");
    }

    @Test
    void aStaleChangeIsNotMade() {
        var made = post(documented()).gives(201);
        robo.patch("/evaluation-stages/{id}", "{\"pass_threshold\": 71}", made.id())
                .header("If-Match", made.header("ETag")).gives(200);

        robo.patch("/evaluation-stages/{id}", "{\"pass_threshold\": 72}", made.id())
                .header("If-Match", made.header("ETag")).isRefused(412);
        robo.delete("/evaluation-stages/{id}", made.id()).header("If-Match", "W/" + made.header("ETag"))
                .isRefused(412);

        assertThat(robo.get("/evaluation-stages/{id}", made.id()).at("/data/pass_threshold")).isEqualTo("71");
    }

    @Test
    void movesArchivesRestoresAndDeletes() {
        var first = post(documented()).gives(201).id();
        var second = post(Map.of("evaluation_template_id", template, "type", "final")).gives(201).id();

        robo.patch("/evaluation-stages/{id}", Map.of("stage_order", 0), second).gives(200);
        assertThat(listed()).containsExactly(second, first);

        robo.patch("/evaluation-stages/{id}", Map.of("status", "archived"), second).gives(200);
        assertThat(listed()).containsExactly(first, second);
        assertThat(robo.get("/evaluation-stages/{id}", second).at("/data/stage_order")).isEmpty();

        robo.patch("/evaluation-stages/{id}", Map.of("status", "active", "stage_order", 0), second).gives(200);
        assertThat(listed()).containsExactly(second, first);

        robo.delete("/evaluation-stages/{id}", second).gives(204);
        assertThat(listed()).containsExactly(first);
        robo.get("/evaluation-stages/{id}", second).isRefused(404);
    }

    @Test
    void aKeyNeedsItsScope() {
        var reader = program(ada, Scope.EVALUATION_STAGES_READ);

        reader.get("/evaluation-stages").gives(200);
        reader.post("/evaluation-stages", documented()).isRefused(403);
        assertThat(listed()).isEmpty();
    }

    @Test
    void anotherAccountsStageIsNotThere() {
        var id = post(documented()).gives(201).id();

        bolt.get("/evaluation-stages/{id}", id).isRefused(404);
        bolt.patch("/evaluation-stages/{id}", Map.of("type", "mine"), id).isRefused(404);
        bolt.delete("/evaluation-stages/{id}", id).isRefused(404);
        bolt.post("/evaluation-stages", documented()).isRefused(400, "evaluation_template_id unknown",
                "agent_profile_id unknown");
        assertThat(bolt.get("/evaluation-stages?evaluation_template_id={id}", template).at("/data")).isEqualTo("[]");
    }

    private enfilade.support.Call post(Object body) {
        return robo.post("/evaluation-stages", body);
    }

    private List<String> listed() {
        var list = robo.get("/evaluation-stages?evaluation_template_id={id}", template).gives(200);
        return java.util.stream.StreamSupport.stream(list.json().path("data").spliterator(), false)
                .map(stage -> stage.path("id").asString()).toList();
    }

    private String documented() {
        try {
            return new ClassPathResource("fixtures/create-stage.request.json").getContentAsString(UTF_8)
                    .replace("ce1cd564-0000-4000-8000-000000000000", template.toString())
                    .replace("455b1513-0000-4000-8000-000000000000", alex.toString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
