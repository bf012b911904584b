package enfilade.developer;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.ApiTests;
import enfilade.support.Furniture;
import enfilade.web.JsonText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Every example of the description is what its schema says, and so is what really comes back. */
class ExampleTests extends ApiTests {

    @Autowired
    private ObjectProvider<Furniture> furniture;

    private Description description;

    @BeforeEach
    void read() {
        description = Description.readBy(showing(null));
    }

    @Test
    void everyRequestFits() {
        assertThat(description.operations().filter(it -> it.says().has("requestBody"))).isNotEmpty()
                .allSatisfy(operation -> fits(operation, operation.requestBody()));
    }

    @Test
    void everyAnswerFits() {
        assertThat(description.operations().filter(it -> !it.answer().isMissingNode())).isNotEmpty()
                .allSatisfy(operation -> fits(operation, operation.answer()));
    }

    @Test
    void everyRefusalFits() {
        assertThat(description.document().at("/components/responses")).isNotEmpty().allSatisfy(refusal -> {
            var media = refusal.at("/content/application~1problem+json");
            assertThat(description.whatIsWrong(media.path("schema"), media.path("example"))).isEmpty();
        });
        var real = robo.get("/evaluation-stages?page=0").isRefused(400).json();
        assertThat(description.whatIsWrong(schema("Problem"), real)).isEmpty();
    }

    @Test
    void whatReallyComesBackFits() {
        furniture.orderedStream().forEach(it -> it.place(ada));

        var lists = description.operations().filter(it -> it.says().path("operationId").asString().startsWith("list")
                && !it.path().contains("{")).toList();
        assertThat(lists).isNotEmpty().allSatisfy(list -> {
            var answer = robo.call(HttpMethod.GET, list.path()).gives(200).json();
            assertThat(answer.path("data")).as(list.toString()).isNotEmpty();
            assertThat(description.whatIsWrong(list.answer().path("schema"), answer)).as(list.toString()).isEmpty();
        });
    }

    @Test
    void whatDoesNotFitIsNoticed() {
        assertThat(wrong("{\"type\": \"a\"}")).anyMatch(it -> it.contains("evaluation_template_id"));
        assertThat(wrong("{\"evaluation_template_id\": \"7\", \"type\": \"a\"}")).isNotEmpty();
        assertThat(wrong(stage("\"colour\": \"red\""))).isNotEmpty();
        assertThat(wrong(stage("\"pass_threshold\": 101"))).isNotEmpty();
        assertThat(wrong(stage("\"status\": \"open\""))).isNotEmpty();
        assertThat(wrong(stage("\"status\": null, \"pass_threshold\": null"))).isEmpty();
    }

    @Test
    void aPointOfEvidenceMayBeAPlainText() {
        var plan = """
                "questions": [{"prompt": "Why?", "expected_evidence": ["a reason", {"text": "a case"}]}]""";

        assertThat(wrong(stage(plan))).isEmpty();
        robo.post("/evaluation-stages", stage(plan)).isRefused(400, "evaluation_template_id unknown");
        assertThat(wrong(stage(plan.replace("\"a reason\"", "7")))).isNotEmpty();
        robo.post("/evaluation-stages", stage(plan.replace("\"a reason\"", "7"))).isRefused(400,
                "evaluation_template_id unknown", "questions[0].expected_evidence[0] wrong_type");
    }

    private void fits(Description.Operation operation, JsonNode media) {
        assertThat(media.path("examples")).isNotEmpty().allSatisfy(example ->
                assertThat(description.whatIsWrong(media.path("schema"), example.path("value")))
                        .as(operation.toString()).isEmpty());
    }

    private List<String> wrong(String stage) {
        return description.whatIsWrong(schema("EvaluationStageCreate"), JsonText.read(stage));
    }

    private static String stage(String more) {
        return "{\"evaluation_template_id\": \"ce1cd564-7d07-4b5e-9c1a-2f4b8f0f6a11\", \"type\": \"a\", %s}"
                .formatted(more);
    }

    private static JsonNode schema(String name) {
        return JsonText.tree(Map.of("$ref", "#/components/schemas/" + name));
    }
}
