package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.AccountContents;
import enfilade.support.Ask;
import enfilade.support.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Handing in a text, seeing what would be made, and having it made. */
class ImportPagesTests extends BuildingTests {

    private static final String TWO = """
            [{"stage_name": "Phone Screen", "id": 1, "pass_threshold": 60}, {"type": "final", "status": "draft"}]
            """;

    @Autowired
    private AccountContents contents;

    @Test
    void showsWhatWouldBeMadeAndMakesNothing() throws IOException {
        var before = contents.snapshot(ada.accountId());

        var page = hiring("/evaluations/import/preview").page();

        assertThat(page).isOk().showsInOrder("Engineer", "New template", "Hiring", "3 stages", "Nothing is made yet.",
                "1. Phone Screen", "type phone_screen, made from the name", "60", "Opens by itself", "2. Technical",
                "75", "A person holds the key", "3. Final", "Final review", "80", "Recommendation", "Import template");
        assertThat(contents.snapshot(ada.accountId())).isEqualTo(before);
    }

    @Test
    void makesWhatItHasShown() throws IOException {
        var shown = hiring("/evaluations/import/preview").page().document();
        var ask = as(ada).post("/evaluations/import");
        shown.select("main form input[type=hidden]:not([name=_csrf])")
                .forEach(it -> ask.param(it.attr("name"), it.val()));

        var template = made(ask.page());

        assertThat(row(template)).containsExactly("Phone Screen", "Technical", "Final");
        assertThat(draft(template, "Phone Screen")).isEqualTo(Sketch.of("Phone Screen").label("phone_screen")
                .mark("60").then(Stage.Automation.AUTO_ADVANCE).minutes(30).draft());
        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Engineer: 3 stages imported");
    }

    @Test
    void everyFixtureCanBeImported() throws IOException {
        for (var name : new String[] {"hiring", "mock-interview", "training"}) {
            assertThat(as(ada).post("/evaluations/import").file("file", name, fixture(name)).param("templateName", name)
                    .param("useCase", "training")).hasStatus(302);
        }
        assertThat(as(ada).get("/evaluations")).shows("hiring", "mock-interview", "training");
    }

    @Test
    void addsStagesToATemplateThatIsThere() {
        var template = template("Engineer", "Welcome");

        assertThat(as(ada).get("/evaluations/import?template={id}", template)).isOk().shows("Add stages from text")
                .keeps("target", template.toString());
        assertThat(adding("/evaluations/import/preview", template)).isOk().showsInOrder("Gets further stages",
                "2. Phone Screen", "3. Final", "Draft", "Left out of the stages: id.", "Add these stages");
        assertThat(row(template)).containsExactly("Welcome");
        assertThat(adding("/evaluations/import", template)).redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(row(template)).containsExactly("Welcome", "Phone Screen", "Final");
    }

    @Test
    void aWholeTemplateIsAddedToNone() {
        var template = template("Engineer");
        var whole = "{\"enfilade\": 1, \"template\": {\"template_name\": \"E\", \"use_case\": \"hiring\"}}";

        assertThat(as(ada).post("/evaluations/import").param("text", whole).param("target", template)).isInvalid()
                .shows("This is a whole template and becomes a new one.");
    }

    @Test
    void leadsBackToTheText() {
        assertThat(as(ada).post("/evaluations/import/preview").param("text", TWO).param("templateName", "E")
                .param("useCase", "training").param("mend", "true")).isOk().keeps("text", TWO)
                .keeps("templateName", "E").keeps("useCase", "training").has("#import-form");
        assertThat(as(ada).get("/evaluations/import/preview")).redirectsTo("/@acme/evaluations/import");
    }

    @Test
    void showsWhatWasWrongAndKeepsTheText() throws IOException {
        assertThat(as(ada).post("/evaluations/import/preview").file("file", "x", fixture("hiring"))).isInvalid()
                .showsAtField("templateName", "A template needs a name.")
                .showsAtField("useCase", "Choose what this evaluation is for.")
                .keeps("text", new String(fixture("hiring"), StandardCharsets.UTF_8));
        assertThat(as(ada).post("/evaluations/import/preview").param("text", "[{\"type\":\"<b>\",\"x\":1},{}]")
                .param("templateName", "E").param("useCase", "hiring")).isInvalid()
                .showsInOrder("2 things in the text", "Stage 1", "[0].x", "There is no such key.", "Stage 2", "[1]",
                        "A stage needs a name.").keeps("text", "[{\"type\":\"<b>\",\"x\":1},{}]");
        assertThat(as(ada).post("/evaluations/import")).isInvalid().showsAtField("text", "Choose a file");
    }

    @Test
    void aWordWhereAFileBelongsIsNoFile() {
        for (var step : new String[] {"/evaluations/import/preview", "/evaluations/import"}) {
            assertThat(as(ada).post(step).param("file", "a word").param("text", TWO)).isInvalid()
                    .showsAtField("templateName", "A template needs a name.").keeps("text", TWO);
        }
    }

    @Test
    void whatBecameInvalidMeanwhileIsToldAndChangesNothing() {
        var alex = interviewer(ada, "Alex");
        var text = "[{\"type\": \"a\", \"agent_profile_id\": \"%s\"}]".formatted(alex);
        var ask = as(ada).post("/evaluations/import/preview").param("text", text).param("templateName", "E")
                .param("useCase", "hiring");
        assertThat(ask).isOk().shows("Alex");
        profiling.archive(ada, alex);

        assertThat(as(ada).post("/evaluations/import").param("text", text).param("templateName", "E")
                .param("useCase", "hiring").param("seen", seen(ask.page()))).isInvalid()
                .shows("[0].agent_profile_id", "There is no such interviewer.").keeps("text", text);
    }

    @Test
    void whatIsNoLongerWhatWasSeenIsShownAgain() {
        var template = template("Engineer");
        var seen = seen(adding("/evaluations/import/preview", template).page());
        arranging.add(abe, template, Sketch.of("Faster").wish());

        var second = adding("/evaluations/import", template).param("seen", seen).page();

        assertThat(second).hasStatus(409).shows("Something has changed since you looked", "2. Phone Screen");
        assertThat(row(template)).containsExactly("Faster");
        assertThat(adding("/evaluations/import", template).param("seen", seen(second))).hasStatus(302);
    }

    @Test
    void anArchivedTemplateGetsNoStages() {
        var template = template("Engineer");
        authoring.archive(ada, template);

        assertThat(adding("/evaluations/import/preview", template)).hasStatus(409).shows("This template is archived.")
                .keeps("text", TWO);
        assertThat(adding("/evaluations/import", template)).hasStatus(409).shows("This template is archived.");
    }

    @Test
    void aViewerMayNot() {
        assertThat(as(vic).get("/evaluations/import")).isForbidden();
        assertThat(as(vic).post("/evaluations/import/preview").param("text", TWO)).isForbidden();
        assertThat(as(vic).post("/evaluations/import").param("text", TWO)).isForbidden();
        assertThat(as(vic).get("/evaluations")).hasNo("[href$='/evaluations/import']");
    }

    @Test
    void aStrangerSeesNothing() {
        var template = template("Secret engineer");

        assertThat(as(mallory).under("acme").post("/evaluations/import").param("text", TWO)).isNotFound();
        assertThat(as(mallory).get("/evaluations/import?template={id}", template)).isNotFound();
        for (var step : new String[] {"/evaluations/import/preview", "/evaluations/import"}) {
            assertThat(as(mallory).post(step).param("text", TWO).param("target", template)).isNotFound();
            assertThat(as(mallory).post(step).param("text", TWO).param("target", "nonsense")).isNotFound();
        }
        assertThat(as(mallory).get("/evaluations/import")).isOk().showsNot("Secret");
    }

    @Test
    void signedOutGoesToSignIn() {
        assertThat(signedOut().get("/@acme/evaluations/import")).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/evaluations/import").param("text", TWO)).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/evaluations/import/preview").param("text", TWO)).redirectsToSignIn();
    }

    private Ask hiring(String step) throws IOException {
        return as(ada).post(step).file("file", "hiring.stages.json", fixture("hiring"))
                .param("templateName", "Engineer").param("useCase", "hiring");
    }

    private Ask adding(String step, UUID template) {
        return as(ada).post(step).param("text", TWO).param("target", template);
    }

    private static String seen(Page preview) {
        return preview.document().select("[name=seen]").val();
    }

    private static UUID made(Page page) {
        assertThat(page).hasStatus(302);
        return UUID.fromString(page.location().replaceAll(".*/", ""));
    }

    private static byte[] fixture(String name) throws IOException {
        return new ClassPathResource("fixtures/" + name + ".stages.json").getContentAsByteArray();
    }
}
