package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Call;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates over the API: made, read, changed, copied, put away, deleted. */
class TemplateApiTests extends ProgramTests {

    static final String PATH = "/evaluation-templates";
    static final String ONE = PATH + "/{id}";

    @Test
    void makesATemplate() {
        var made = robo.post(PATH, engineer()).gives(201);

        assertThat(made.header("Location")).isEqualTo("/api/v1" + PATH + "/" + made.id());
        assertThat(made.at("/data/template_name")).isEqualTo("Senior Engineer");
        assertThat(made.at("/data/skills")).isEqualTo("[\"Java\",\"SQL\"]");
        var read = robo.get(ONE, made.id()).gives(200);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag")).startsWith("\"");
    }

    @Test
    void fillsInTheDefaults() {
        var made = robo.post(PATH, Map.of("template_name", "Engineer", "use_case", "hiring")).gives(201);

        assertThat(made.json().path("data").propertyNames()).containsExactly("id", "template_name", "use_case",
                "description", "objective", "success_outcome", "status", "domain", "level", "requirements", "skills",
                "soft_skills", "ai_context", "default_duration_minutes", "default_difficulty", "evaluation_mode",
                "visibility", "outcome_words", "language", "created_at", "updated_at");
        assertThat(made.at("/data/status")).isEqualTo("active");
        assertThat(made.at("/data/default_duration_minutes")).isEqualTo("30");
        assertThat(made.at("/data/default_difficulty")).isEqualTo("intermediate");
        assertThat(made.at("/data/evaluation_mode")).isEqualTo("live_ai_interview");
        assertThat(made.at("/data/visibility")).isEqualTo("team");
        assertThat(made.at("/data/language")).isEqualTo("en");
        assertThat(made.at("/data/skills")).isEqualTo("[]");
        assertThat(made.at("/data/outcome_words")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hiring, hire_no_hire", "admissions, admit_reject", "training, ready_needs_training",
            "mock_interview, ready_needs_training", "custom_api, pass_fail"})
    void derivesTheOutcomeFromTheUseCase(String useCase, String outcome) {
        var made = robo.post(PATH, Map.of("template_name", "T", "use_case", useCase)).gives(201);
        assertThat(made.at("/data/success_outcome")).isEqualTo(outcome);

        robo.patch(ONE, "{\"success_outcome\": \"certified_not_certified\"}", made.id()).gives(200);
        var cleared = robo.patch(ONE, "{\"success_outcome\": null}", made.id()).gives(200);
        assertThat(cleared.at("/data/success_outcome")).isEqualTo(outcome);
    }

    @Test
    void takesTwoWordsOfOnesOwn() {
        var body = Map.of("template_name", "T", "use_case", "training", "success_outcome", "custom", "outcome_words",
                List.of("In", "Out"));
        var made = robo.post(PATH, body).gives(201);

        assertThat(made.at("/data/outcome_words")).isEqualTo("[\"In\",\"Out\"]");
        robo.patch(ONE, "{\"outcome_words\": [\"In\"]}", made.id()).isRefused(400, "outcome_words invalid");
        robo.patch(ONE, Map.of("outcome_words", List.of("In", "o".repeat(61))), made.id())
                .isRefused(400, "outcome_words[1] too_long");
        assertThat(robo.patch(ONE, "{\"outcome_words\": null}", made.id()).gives(200).at("/data/outcome_words"))
                .isEmpty();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        robo.post(PATH, """
                {"template_name": "", "use_case": "selling", "success_outcome": 1, "status": "gone", "description": 7,
                 "skills": "Java", "soft_skills": ["a", 2], "default_duration_minutes": 481, "visibility": null,
                 "outcome_words": ["a", "b", "c"], "language": "not a tag", "level": "%s", "colour": "red"}
                """.formatted("x".repeat(161)))
                .isRefused(400, "template_name required", "use_case not_a_choice", "success_outcome not_a_choice",
                        "status not_a_choice", "description wrong_type", "skills wrong_type",
                        "soft_skills[1] wrong_type", "default_duration_minutes out_of_range", "outcome_words invalid",
                        "language invalid", "level too_long", "colour unknown_key");
        robo.post(PATH, "").isRefused(400, "template_name required", "use_case required");
    }

    @Test
    void takesBackWhatWasRead() {
        var made = robo.post(PATH, engineer()).gives(201);
        robo.patch(ONE, "{\"status\": \"archived\"}", made.id()).gives(200);
        var read = robo.get(ONE, made.id()).gives(200);

        var back = robo.patch(ONE, read.json().path("data").toString(), made.id()).gives(200);

        assertThat(back.json()).isEqualTo(read.json());
        assertThat(back.header("ETag")).isEqualTo(read.header("ETag"));
        robo.patch(ONE, "{\"level\": \"Junior\"}", made.id()).isRefused(409);
    }

    @Test
    void changesTheKeysThatAreNamed() {
        var id = robo.post(PATH, engineer()).gives(201).id();

        var changed = robo.patch(ONE, "{\"skills\": [\"Go\"], \"description\": null, \"use_case\": \"training\"}", id)
                .gives(200);

        assertThat(changed.at("/data/skills")).isEqualTo("[\"Go\"]");
        assertThat(changed.at("/data/description")).isEmpty();
        assertThat(changed.at("/data/level")).isEqualTo("Senior");
        assertThat(changed.at("/data/success_outcome")).isEqualTo("hire_no_hire");
        robo.patch(ONE, "{\"template_name\": null}", id).isRefused(400, "template_name required");
    }

    @Test
    void aStaleChangeIsNotMade() {
        var made = robo.post(PATH, engineer()).gives(201);
        robo.patch(ONE, "{\"level\": \"Junior\"}", made.id()).header("If-Match", made.header("ETag")).gives(200);

        robo.patch(ONE, "{\"level\": \"Staff\"}", made.id()).header("If-Match", made.header("ETag")).isRefused(412);
        robo.delete(ONE, made.id()).header("If-Match", made.header("ETag")).isRefused(412);

        assertThat(robo.get(ONE, made.id()).at("/data/level")).isEqualTo("Junior");
    }

    @Test
    void archivesRestoresAndDeletes() {
        var id = robo.post(PATH, engineer()).gives(201).id();

        assertThat(robo.patch(ONE, Map.of("status", "archived"), id).gives(200).at("/data/status"))
                .isEqualTo("archived");
        assertThat(robo.patch(ONE, Map.of("status", "active"), id).gives(200).at("/data/status")).isEqualTo("active");
        robo.delete(ONE, id).gives(204);
        robo.get(ONE, id).isRefused(404);
    }

    @Test
    void archivesWhatWasPublishedInsteadOfDeletingIt() {
        var template = templateOf(1);
        publishing.publish(ada, template);

        robo.delete(ONE, template).gives(204);

        assertThat(robo.get(ONE, template).gives(200).at("/data/status")).isEqualTo("archived");
        robo.delete(ONE, template).gives(204);
    }

    @Test
    void copiesATemplateWithItsStages() {
        var source = templateOf(2);

        var copy = robo.post(PATH + "?action=duplicate", Map.of("source_id", source)).gives(201);

        assertThat(copy.header("Location")).endsWith(copy.id());
        assertThat(copy.at("/data/template_name")).isEqualTo("Copy of Long way");
        var stages = robo.get("/evaluation-stages?evaluation_template_id={id}", copy.id()).gives(200);
        assertThat(each(stages, "stage_name")).containsExactly("Door 0", "Door 1");
        robo.post(PATH + "?action=fork&colour=red", Map.of("source_id", source))
                .isRefused(400, "action not_a_choice", "colour unknown_key");
        robo.post(PATH + "?action=duplicate", "{\"source\": 1}")
                .isRefused(400, "source_id required", "source unknown_key");
    }

    @Test
    void repeatsNothing() {
        Call first = robo.post(PATH, engineer()).header("Idempotency-Key", "once").gives(201);
        Call second = robo.post(PATH, engineer()).header("Idempotency-Key", "once").gives(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(robo.get(PATH).at("/meta/total")).isEqualTo("1");
    }

    private static Map<String, Object> engineer() {
        return Map.of("template_name", " Senior Engineer ", "use_case", "hiring", "description", "Text", "level",
                "Senior", "skills", List.of("Java", "SQL"), "default_duration_minutes", 45);
    }
}
