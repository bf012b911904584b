package enfilade.developer;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Settings;
import enfilade.support.ApiTests;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description tells everything that there is, and nothing else. */
class DescriptionTests extends ApiTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Settings settings;

    private Description description;

    @BeforeEach
    void read() {
        description = Description.readBy(showing(null));
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        assertThat(description.operations().map(String::valueOf)).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(routes().toList());
    }

    @Test
    void everyOperationSaysAllThatThereIsToSay() {
        assertThat(description.operations()).allSatisfy(operation -> {
            var says = operation.says();
            assertThat(says.path("summary").asString()).as(operation + " summary").isNotBlank();
            assertThat(says.at("/security/0").has("apiKey")).as(operation + " security").isTrue();
            assertThat(says.path("x-required-scope").asString()).as(operation + " scope").contains(".");
            assertThat(says.path("responses").propertyNames()).as(operation + " refusals")
                    .contains("400", "401", "403", "429");
            assertThat(says.path("responses").has("404")).as(operation + " 404")
                    .isEqualTo(operation.path().contains("{"));
            if (!operation.success().equals(says.at("/responses/204"))) {
                assertThat(operation.answer().path("examples")).as(operation + " answer").isNotEmpty();
            }
            if (says.has("requestBody")) {
                assertThat(operation.requestBody().path("examples")).as(operation + " request").isNotEmpty();
            }
        });
    }

    @Test
    void noTwoOperationsShareAnId() {
        assertThat(description.operations().map(it -> it.says().path("operationId").asString()))
                .doesNotHaveDuplicates().contains("listEvaluationStages", "getEvaluationStage",
                        "createEvaluationStage", "updateEvaluationStage", "deleteEvaluationStage");
    }

    @Test
    void everyResourceIsIntroduced() {
        assertThat(description.document().path("tags")).isNotEmpty().allSatisfy(tag ->
                assertThat(tag.path("description").asString()).as(tag.toString()).isNotBlank());
        assertThat(description.document().at("/servers/0/url").asString()).isEqualTo(settings.baseUrl());
    }

    @Test
    void aStageIsDescribedInEachWayThatItTravels() {
        var schemas = description.document().at("/components/schemas");

        assertThat(names(schemas.at("/EvaluationStage/required"))).hasSize(26).contains("stage_name", "created_at");
        assertThat(names(schemas.at("/EvaluationStageCreate/required"))).containsExactly("evaluation_template_id",
                "type");
        assertThat(schemas.path("EvaluationStagePatch").has("required")).isFalse();
        assertThat(schemas.at("/EvaluationStagePatch/additionalProperties").asBoolean(true)).isFalse();
        assertThat(schemas.at("/EvaluationStageCreate/properties/automation_rule").toString()).contains(
                "\"type\":[\"string\",\"null\"]",
                "\"enum\":[\"auto_advance\",\"require_reviewer_approval\",\"none\",null]",
                "\"default\":\"none\"");
        assertThat(schemas.at("/EvaluationStage/properties/pass_threshold").toString()).contains(
                "\"type\":[\"number\",\"null\"]", "\"minimum\":0", "\"maximum\":100");
    }

    @Test
    void everybodyMayReadItAndItStaysTheSame() {
        var first = showing(null).get("/openapi.json").gives(200);

        assertThat(first.header("Content-Type")).isEqualTo("application/json");
        assertThat(first.header("X-Request-Id")).isNotBlank();
        assertThat(first.header("RateLimit")).isNotBlank();
        assertThat(robo.get("/openapi.json").gives(200).text()).isEqualTo(first.text());
    }

    @Test
    void thereIsNoOtherDocument() {
        robo.get("/openapi.json.yaml").isRefused(404);
        robo.get("/openapi.yaml").isRefused(404);
        robo.get("/openapi.json/swagger-config").isRefused(404);
        for (var path : new String[] {"/v3/api-docs", "/v3/api-docs.yaml", "/swagger-ui.html"}) {
            assertThat(as(ada).get(path).page().status()).as(path).isEqualTo(404);
        }
    }

    private Stream<String> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("enfilade."))
                .filter(entry -> entry.getValue().getBeanType() != ApiDescription.class)
                .flatMap(entry -> entry.getKey().getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> HttpMethod.valueOf(method.name()) + " " + path)));
    }

    private static Stream<String> names(JsonNode list) {
        return list.valueStream().map(name -> name.asString().toLowerCase(Locale.ROOT));
    }
}
