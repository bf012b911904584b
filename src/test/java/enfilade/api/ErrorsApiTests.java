package enfilade.api;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.UseCase;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.support.ApiTests;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** However broken a request is, a program is told so in the same shape. */
class ErrorsApiTests extends ApiTests {

    static final String STAGES = "/evaluation-stages";

    @Autowired
    Authoring authoring;

    UUID template;

    @BeforeEach
    void build() {
        template = authoring.create(ada, EvaluationTemplate.Draft.named("Engineer", UseCase.HIRING, null)).id();
    }

    @Test
    void saysWhereJsonIsBroken() {
        var broken = robo.post(STAGES, "{\"type\": \"a\",\n \"stage_name\": }").isRefused(400, " malformed");

        assertThat(broken.at("/issues/0/message")).isEqualTo("This is not JSON, line 2, column 16.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"type\": \"a\", \"type\": \"b\"}|malformed|stands twice",
            "{\"type\": \"a\"} {}|malformed|after the end", "{\"type\": \"a\"|malformed|ends too early",
            "' '|empty|nothing in it", "[]|wrong_type|an object, not a list", "null|wrong_type|an object, not null",
            "\"text\"|wrong_type|an object", "{\"type\": 1e999999999}|wrong_type|a text", "'{a: 1}'|malformed|not JSON",
            "{\"type\": NaN}|malformed|not JSON"})
    void takesNothingThatIsNoDocument(String body, String code, String words) {
        var refused = robo.post(STAGES, body).gives(400);

        assertThat(refused.at("/issues/0/code")).isEqualTo(code);
        assertThat(refused.text()).contains(words);
        refused.isRefused(400);
    }

    @Test
    void takesNothingDeepLargeOrHalf() {
        robo.post(STAGES, "[".repeat(10_000)).isRefused(400, " too_deep");
        robo.post(STAGES, "{\"type\": \"" + "x".repeat(1 << 20) + "\"}").isRefused(413);
        robo.post(STAGES, "{\"type\": \"\\ud83d\"}").isRefused(400, "type not_text", "evaluation_template_id required");
        robo.post(STAGES, new byte[] {'{', '"', (byte) 0xff, '"', '}'}).isRefused(400, " malformed");
        robo.post(STAGES, "{\"type\": \"\\u0000\"}").isRefused(400, "type not_text", "evaluation_template_id required");
    }

    @Test
    void aBodyOfJustAMegabyteIsRead() {
        var padding = " ".repeat((1 << 20) - 2);

        robo.post(STAGES, "{" + padding + "}").isRefused(400, "evaluation_template_id required", "type required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense", ""})
    void takesNothingButJson(String type) {
        robo.post(STAGES, "{\"type\": \"a\"}").contentType(type).isRefused(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data",
            "multipart/form-data; boundary=x"})
    void aFormIsNoBodyWhateverTheMethod(String type) {
        var id = robo.post(STAGES, Map.of("evaluation_template_id", template, "type", "a")).gives(201).id();

        robo.patch(STAGES + "/{id}", "%zz", id).contentType(type).isRefused(415);
        robo.call(HttpMethod.DELETE, STAGES + "/{id}", id).body("x").contentType(type).isRefused(415);
        robo.post("/evaluation-templates/{id}/revisions", "--x--", template).contentType(type).isRefused(415);
        showing(null).patch(STAGES + "/{id}", "%zz", id).contentType(type).isRefused(401);
        robo.get(STAGES + "/{id}", id).gives(200);
    }

    @Test
    void aMillionMistakesAreToldInShort() {
        var body = new StringBuilder("{\"a\": 1");
        for (int i = 0; i < 30_000; i++) body.append(",\"k").append(i).append("\":1");

        var refused = robo.post(STAGES, body + "}").isRefused(400);

        assertThat(refused.json().path("issues").size()).isEqualTo(201);
        assertThat(refused.at("/issues/200/code")).isEqualTo("more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "application/merge-patch+json", "application/a+json"})
    void takesJsonUnderItsOtherNames(String type) {
        robo.post(STAGES, Map.of("evaluation_template_id", template, "type", "a")).contentType(type).gives(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-an-id", "ce1cd564-0000-4000-8000-0000000000zz", "a b", "*", "null"})
    void anAddressNeedsAnId(String id) {
        robo.get(STAGES + "/{id}", id).isRefused(400, "stageId wrong_type");
    }

    @Test
    void addressesAndMethodsThatAreNoneSaySo() {
        robo.get("/evaluation-stages/{id}", UUID.randomUUID()).isRefused(404);
        robo.get("/nothing").isRefused(404);
        robo.call(HttpMethod.GET, "/api/v2/evaluation-stages").isRefused(404);
        var wrong = robo.call(HttpMethod.PUT, "/api/v1/evaluation-stages").body("{}").isRefused(405);
        assertThat(wrong.header("Allow")).contains("GET", "POST");
        robo.call(HttpMethod.DELETE, "/api/v1/evaluation-stages").isRefused(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "%ff=1", "status=active&status=draft", "pageSize=many", "page=99999999999",
            "pageSize=1.5", "cursor=%00", "q=%00", "evaluation_template_id=%F0%9F%A6%80"})
    void aBrokenQueryIsTold(String query) {
        robo.raw(STAGES, query).isRefused(400);
    }

    @Test
    void noAddressIgnoresWhatItIsAsked() {
        var id = robo.post(STAGES, Map.of("evaluation_template_id", template, "type", "a")).gives(201).id();

        robo.get(STAGES + "/{id}?foo=1", id).isRefused(400, "foo unknown_key");
        robo.delete(STAGES + "/{id}?dry_run=true", id).isRefused(400, "dry_run unknown_key");
        robo.get(STAGES + "/{id}?accountSlug=acme", id).gives(200);
    }

    @Test
    void speaksOfParametersWhereTheyAre() {
        var refused = robo.raw(STAGES, "limit=7&page=2147483648&pageSize=many").isRefused(400, "page wrong_type",
                "pageSize wrong_type", "limit unknown_key");

        assertThat(refused.text()).contains("There is no such parameter.", "a whole number, not this text.",
                "a whole number that is not too large, not this number.").doesNotContain("such key");
        robo.raw(STAGES, "page=2147483647").gives(200);
        assertThat(robo.post(STAGES, "{\"limit\": 7}").gives(400).text()).contains("There is no such key.");
    }

    @Test
    void everyAnswerHasANameOfItsOwn() {
        var one = robo.get(STAGES).header("X-Request-Id");
        var other = robo.get(STAGES).header("X-Request-Id");

        assertThat(one).isNotBlank().isNotEqualTo(other);
    }

    @Test
    void issuesNeverRepeatWhatWasSent() {
        var secret = "iv_live_" + "S".repeat(32);

        var refused = robo.post(STAGES, Map.of("type", 7, "stage_type", secret, "duration_minutes", secret))
                .isRefused(400);

        assertThat(refused.text()).doesNotContain(secret);
        assertThat(refused.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4_000);
    }
}
