package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.support.Call;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Templates as text over the API: taken away, brought back, tried beforehand. */
class TemplateTextApiTests extends ProgramTests {

    static final String IMPORT = "/evaluation-templates/import";
    static final String EXPORT = "/evaluation-templates/{id}/export";
    static final String BARE = "[{\"stage_name\": \"Phone Screen\", \"stage_type\": \"manual_review\"}]";

    @Test
    void exportsTheSameBytesAsThePage() {
        var template = templateOf(3);

        var text = robo.get(EXPORT, template).gives(200);

        assertThat(text.text().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(as(ada).get("/evaluations/{id}/export", template).page().bytes());
        assertThat(text.header("Content-Type")).isEqualTo("application/json");
        assertThat(text.header("ETag")).startsWith("\"");
        robo.get(EXPORT, template).header("If-None-Match", text.header("ETag")).gives(304);
        bolt.get(EXPORT, template).isRefused(404);
        assertThat(as(vic).outside().get("/api/v1" + EXPORT + "?accountSlug=acme", hidden(abe))).hasStatus(404);
    }

    @Test
    void exportImportExportGivesTheSameBytes() {
        var text = robo.get(EXPORT, templateOf(3)).gives(200);

        var made = robo.post(IMPORT, text.text()).gives(201);
        var there = bolt.post(IMPORT, text.text()).gives(201);

        var id = made.at("/data/template/id");
        assertThat(made.header("Location")).isEqualTo("/api/v1/evaluation-templates/" + id);
        var copy = robo.get(EXPORT, id).gives(200);
        assertThat(copy.text()).isEqualTo(text.text());
        assertThat(copy.header("ETag")).isEqualTo(text.header("ETag"));
        assertThat(bolt.get(EXPORT, there.at("/data/template/id")).gives(200).text()).isEqualTo(text.text());
    }

    @Test
    void tellsWhatWasMade() {
        var text = robo.get(EXPORT, templateOf(3)).gives(200).text();

        var made = bolt.post(IMPORT, text).gives(201);
        var again = bolt.post(IMPORT, text).gives(201);

        assertThat(made.json().path("data").propertyNames()).containsExactly("template", "stages", "agents", "notes");
        assertThat(made.header("Location")).endsWith("/evaluation-templates/" + made.at("/data/template/id"));
        bolt.get("/evaluation-templates/{id}", made.at("/data/template/id")).gives(200);
        assertThat(bolt.get("/evaluation-stages/{id}", made.at("/data/stages/1/id")).gives(200)
                .at("/data/stage_name")).isEqualTo(made.at("/data/stages/1/stage_name")).isEqualTo("Door 1");
        assertThat(made.json().at("/data/agents/0").propertyNames()).containsExactly("key", "name", "id", "reused");
        assertThat(made.at("/data/agents/0/reused")).isEqualTo("false");
        assertThat(again.at("/data/agents/0/reused")).isEqualTo("true");
        assertThat(again.at("/data/agents/0/id")).isEqualTo(made.at("/data/agents/0/id")).isNotEmpty();
        assertThat(again.at("/data/notes/0")).contains("There is a template of this name already");
    }

    @ParameterizedTest
    @CsvSource({"hiring, hiring", "mock-interview, mock_interview", "training, training"})
    void takesTheExamplesUnchanged(String name, String useCase) throws Exception {
        var text = new ClassPathResource("fixtures/" + name + ".stages.json").getContentAsByteArray();

        var made = robo.post(IMPORT + "?template_name={name}&use_case={use}", text, "From " + name, useCase)
                .gives(201);

        assertThat(made.at("/data/template/template_name")).isEqualTo("From " + name);
        assertThat(made.at("/data/template/use_case")).isEqualTo(useCase);
        assertThat(made.json().at("/data/stages")).isNotEmpty();
    }

    @Test
    void takesAListWithItsNameInTheBody() {
        var made = robo.post(IMPORT, "{\"template_name\": \"T\", \"use_case\": \"training\", \"stages\": " + BARE + "}")
                .gives(201);

        assertThat(made.at("/data/template/success_outcome")).isEqualTo("ready_needs_training");
        assertThat(made.at("/data/stages/0/type")).isEqualTo("phone_screen");
        robo.post(IMPORT, "{\"template_name\": \"\", \"stages\": [{\"stage_name\": \"A\", \"pass_threshold\": 101}], "
                + "\"colour\": 1}").isRefused(400, "template_name required", "use_case required",
                "stages[0].pass_threshold out_of_range", "colour unknown_key");
        robo.post(IMPORT, "{\"template_name\": \"T\", \"use_case\": \"hiring\"}").isRefused(400, "stages invalid");
    }

    @Test
    void appendsToATemplateThatIsThere() {
        var template = templateOf(1);

        var made = robo.post(IMPORT + "?evaluation_template_id={id}", BARE, template).gives(201);
        robo.post(IMPORT, "{\"evaluation_template_id\": \"" + template + "\", \"stages\": " + BARE + "}").gives(201);

        assertThat(made.at("/data/template/id")).isEqualTo(template.toString());
        assertThat(made.at("/data/stages/0/stage_order")).isEqualTo("1");
        assertThat(each(robo.get("/evaluation-stages?evaluation_template_id={id}", template), "stage_name"))
                .containsExactly("Door 0", "Phone Screen", "Phone Screen");
        authoring.archive(ada, template);
        robo.post(IMPORT + "?evaluation_template_id={id}", BARE, template).isRefused(409);
    }

    @Test
    void anotherAccountsTemplateIsAsUnknownAsAnyOther() {
        var wrong = BARE.replace("}", ", \"status\": 1, \"reviewer_ids\": [\"" + rui.id() + "\"]}");
        for (var id : List.of(templateOf(1), UUID.randomUUID())) {
            bolt.post(IMPORT + "?evaluation_template_id={id}", wrong, id)
                    .isRefused(400, "evaluation_template_id unknown", "[0].status not_a_choice");
            bolt.post(IMPORT, Map.of("evaluation_template_id", id, "stages", List.of()))
                    .isRefused(400, "evaluation_template_id unknown", "stages invalid");
        }
        bolt.post(IMPORT + "?template_name=T&use_case=hiring", BARE.replace("}",
                ", \"reviewer_ids\": [\"" + rui.id() + "\"]}")).isRefused(400, "[0].reviewer_ids[0] unknown");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        robo.post(IMPORT, """
                {"enfilade": 1, "template": {"template_name": "", "use_case": "x", "level": 7},
                 "agents": [{"key": "a", "name": 1, "useCase": "hiring", "evaluationDimensions": [{"name": "D"}]}],
                 "stages": [{"agent": "b", "type": "t"}, {"pass_threshold": -1, "status": 1, "colour": "red"}]}
                """).isRefused(400, "template.template_name required", "template.use_case not_a_choice",
                "template.level wrong_type", "agents[0].name wrong_type", "agents[0].persona required",
                "agents[0].evaluationDimensions[0].weight out_of_range",
                "agents[0].evaluationDimensions invalid", "stages[0].agent unknown", "stages[1].stage_name required",
                "stages[1].pass_threshold out_of_range", "stages[1].status not_a_choice",
                "stages[1].colour unknown_key");
        robo.post(IMPORT, BARE).isRefused(400, "template_name required", "use_case required");
        robo.post(IMPORT + "?dry_run=maybe&limit=1", BARE)
                .isRefused(400, "dry_run wrong_type", "limit unknown_key");
        robo.post(IMPORT, "[{]").isRefused(400, " malformed");
        robo.post(IMPORT, "7").isRefused(400, " wrong_type");
        var whole = robo.get(EXPORT, templateOf(1)).text();
        robo.post(IMPORT + "?template_name=T&use_case=hiring", whole)
                .isRefused(400, "template_name invalid", "use_case invalid");
        assertThat(robo.get("/evaluation-templates").at("/meta/total")).isEqualTo("1");
    }

    @Test
    void aDryRunChangesNothingAndLeavesTheIdempotencyKeyUnused() {
        var template = templateOf(2);
        var whole = robo.get(EXPORT, template).gives(200).text().replace("\"Alex 1\"", "\"Somebody else\"");
        var before = contents.snapshot(ada.accountId());

        var plan = keyed(IMPORT + "?dry_run=true", whole).gives(200);
        var appended = robo.post(IMPORT + "?dry_run=true&evaluation_template_id={id}", BARE, template).gives(200);

        assertThat(contents.snapshot(ada.accountId())).isEqualTo(before);
        assertThat(plan.at("/data/template/template_name")).isEqualTo("Long way");
        assertThat(plan.at("/data/template/id") + plan.at("/data/stages/0/id")).isEmpty();
        assertThat(plan.at("/data/stages/1/stage_name")).isEqualTo("Door 1");
        assertThat(plan.at("/data/agents/0/reused") + plan.at("/data/agents/1/reused")).isEqualTo("truefalse");
        assertThat(plan.at("/data/agents/1/id")).isEmpty();
        assertThat(appended.at("/data/template/id")).isEqualTo(template.toString());
        assertThat(appended.at("/data/stages/0/stage_order")).isEqualTo("2");

        var made = keyed(IMPORT, whole).gives(201);
        assertThat(keyed(IMPORT, whole).gives(201).text()).isEqualTo(made.text());
        assertThat(robo.get("/evaluation-templates").at("/meta/total")).isEqualTo("2");
    }

    @Test
    void aKeyNeedsItsScope() {
        var reader = program(ada, Scope.EVALUATION_TEMPLATES_READ);

        reader.get(EXPORT, template(ada, "T")).gives(200);
        reader.post(IMPORT + "?dry_run=true", BARE).isRefused(403);
        reader.post(IMPORT, BARE).isRefused(403);
    }

    @Test
    void takesEightMegabytesAndOthersOne() {
        var spaces = " ".repeat(2 << 20);

        robo.post(IMPORT + "?dry_run=true&template_name=T&use_case=hiring", spaces + BARE).gives(200);
        robo.post(IMPORT, spaces.repeat(4) + BARE).isRefused(413);
        robo.post("/evaluation-templates", spaces + "{}").isRefused(413);
    }

    @Test
    void anExportAsksTheDatabaseThreeTimesBesidesTheTemplate() {
        assertThat(statements(robo.get(EXPORT, templateOf(1)))).hasSize(4);
        assertThat(statements(robo.get(EXPORT, templateOf(100)))).hasSize(4);
    }

    private Call keyed(String address, String body) {
        return robo.post(address, body).header("Idempotency-Key", "once");
    }
}
