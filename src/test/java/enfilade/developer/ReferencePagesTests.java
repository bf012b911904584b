package enfilade.developer;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Settings;
import enfilade.support.PagesTests;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The reference is made from the description, for whoever is a member, with their own account in its examples. */
class ReferencePagesTests extends PagesTests {

    @Autowired
    private Settings settings;

    @Test
    void leadsToEveryOperation() {
        var index = read("/developer/reference");
        var page = read("/developer/reference/evaluation-stages");

        assertThat(index.select("main h2").eachText()).contains("Evaluation stages", "Keys", "Errors", "Paging",
                "Safe repeats", "Changes that nobody loses", "Limits");
        var links = index.select("li.route a").eachAttr("href");
        assertThat(links).contains("/@acme/developer/reference/evaluation-stages#createEvaluationStage");
        assertThat(links).filteredOn(it -> it.contains("/evaluation-stages#"))
                .allSatisfy(it -> assertThat(page.getElementById(it.replaceFirst(".*#", ""))).as(it).isNotNull());
    }

    @Test
    void everyIdStandsOnceOnItsPage() {
        var index = read("/developer/reference");

        assertThat(index.select("[id]").eachAttr("id")).doesNotHaveDuplicates().contains("keys", "about-keys");
        assertThat(index.select(".contents a[href^='#']").eachAttr("href")).isNotEmpty()
                .allSatisfy(it -> assertThat(index.select(it)).as(it).hasSize(1));
    }

    @Test
    void showsHowAStageIsAdded() {
        var deed = deed("createEvaluationStage");

        assertThat(deed.selectFirst("h2").text()).isEqualTo("Add a stage");
        assertThat(deed.selectFirst(".route").text()).isEqualTo("POST /api/v1/evaluation-stages");
        assertThat(deed.text()).contains("Needs a key with the scope evaluation_stages.write.", "201 Created",
                "422 Idempotency key used for another request");
        assertThat(deed.selectFirst("pre").wholeText()).startsWith("""
                curl -X POST "%s/api/v1/evaluation-stages?accountSlug=acme" \\
                  -H "x-api-key: iv_live_your_key_here" \\
                  -H "Content-Type: application/json" \\
                  -d '{
                  "evaluation_template_id":""".formatted(settings.baseUrl()));
        assertThat(deed.selectFirst("button").val()).isEqualTo(deed.selectFirst("pre").wholeText());
        assertThat(key(deed, "type").text()).isEqualTo("type string required A short label for the step. Need not be "
                + "unique. 1–60 characters");
        assertThat(key(deed, "pass_threshold").text()).endsWith("0–100");
        assertThat(key(deed, "automation_rule").text()).endsWith(
                "auto_advance, require_reviewer_approval, none · default none");
        assertThat(key(deed, "questions[].prompt").text()).contains("string required");
        assertThat(deed.select("dt").eachText()).noneMatch(it -> it.startsWith("created_at"));
    }

    @Test
    void everySampleHasANameOfItsOwn() {
        for (var resource : List.of("evaluation-stages", "evaluation-templates", "agent-profiles", "events")) {
            var page = read("/developer/reference/" + resource);
            assertThat(page.select("[role=region]").eachAttr("aria-label")).isNotEmpty().doesNotHaveDuplicates();
            assertThat(page.select("button[data-behavior=copy]").eachText()).isNotEmpty().doesNotHaveDuplicates();
        }
        assertThat(read("/developer/reference").select("a[href='/api/v1/openapi.json'][download]")).hasSize(1);
    }

    @Test
    void onlyWhatComesSecondIsSomethingElse() {
        var bodies = read("/developer/reference/agent-profiles").getElementById("createAgentProfile")
                .select("section:has(h3:contains(Keys of the body))");

        assertThat(bodies).hasSize(2);
        assertThat(bodies.getFirst().text()).doesNotContain("Or else:");
        assertThat(bodies.getLast().text()).contains("Or else:");
    }

    @Test
    void namesInSentencesAreCode() {
        assertThat(deed("createEvaluationStage").select("p code").eachText()).contains("stage_order",
                "action=duplicate");
        assertThat(read("/developer/reference/events").select("p code").eachText()).contains("after");
        var library = read("/developer/reference/agent-profiles").getElementsContainingOwnText("in the library");
        assertThat(library.eachText()).contains("The id of the profile in the library.");
        assertThat(read("/developer/reference/agent-profiles").text()).doesNotContain("The id of the public.");
    }

    @Test
    void aChangeRequiresNothing() {
        var deed = deed("updateEvaluationStage");

        assertThat(key(deed, "type").text()).startsWith("type string A short label");
        assertThat(key(deed, "stageId").text()).contains("uuid required");
        assertThat(deed.selectFirst("pre").wholeText()).contains("curl -X PATCH", "/api/v1/evaluation-stages/");
        assertThat(deed.text()).contains("If-Match string, header", "412 Changed meanwhile");
    }

    @Test
    void whoeverMayOnlyLookMayReadIt() {
        assertThat(as(vic).get("/developer/reference").page().status()).isEqualTo(200);
        assertThat(as(vic).get("/developer/reference/evaluation-stages").page().status()).isEqualTo(200);
    }

    @Test
    void aResourceThatIsNotThereIsNoPage() {
        assertThat(as(ada).get("/developer/reference/doors").page().status()).isEqualTo(404);
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).under("acme").get("/developer/reference").page().status()).isEqualTo(404);
    }

    @Test
    void whoeverHasNotSignedInIsAskedTo() {
        assertThat(signedOut().under("acme").get("/developer/reference").page().location()).isEqualTo("/sign-in");
    }

    private Element deed(String id) {
        return read("/developer/reference/evaluation-stages").getElementById(id);
    }

    private static Element key(Element deed, String name) {
        return deed.select("dl.parts > div").stream().filter(it -> it.selectFirst("code").text().equals(name))
                .findFirst().orElseThrow();
    }

    private Document read(String path) {
        var page = as(ada).get(path).page();
        assertThat(page.status()).isEqualTo(200);
        return Jsoup.parse(page.body());
    }
}
