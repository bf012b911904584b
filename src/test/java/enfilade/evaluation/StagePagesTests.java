package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding a door to a template, without leaving its page. */
class StagePagesTests extends BuildingTests {

    UUID template;

    @BeforeEach
    void buildTwoDoors() {
        template = template("Senior Engineer", "Phone", "Technical");
    }

    @Test
    void addsADoorAtTheEnd() {
        assertThat(as(ada).post("/evaluations/{id}/stages", template).param("name", "Final")
                        .param("passThreshold", "80"))
                .redirectsTo("/@acme/evaluations/{id}", template);

        assertThat(as(ada).get("/evaluations/{id}", template)).showsInOrder("1. Phone", "2. Technical", "3. Final")
                .shows("Final added", "3 stages");
        assertThat(draft(template, "Final").passMark()).isEqualTo("80");
    }

    @Test
    void addsADoorBetweenTwo() {
        assertThat(as(ada).get("/evaluations/{id}/stages/new?at=2", template)).isOk().isWholePage()
                .keeps("position", "2").showsInOrder("1. Phone", "2. New stage", "2. Technical")
                .has("li#stage-new form#stage-form").hasNo("#add-stage[hidden]");

        as(ada).post("/evaluations/{id}/stages", template).param("name", "Coding").param("position", 2).page();
        assertThat(row(template)).containsExactly("Phone", "Coding", "Technical");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,3", "99,3", "0,1", "-7,1", "-2147483648,1"})
    void theEditorOpensWhereTheDoorWillStand(int at, String position) {
        assertThat(as(ada).get("/evaluations/{id}/stages/new?at={at}", template, at)).isOk().keeps("position", position)
                .shows("of 3");
    }

    @Test
    void theEditorBeginsAtTheEndWithWhatIsUsual() {
        assertThat(as(ada).get("/evaluations/{id}/stages/new", template)).keeps("position", "3").keeps("minutes", "30")
                .keeps("kind", "ai_interview").keeps("automation", "none").keeps("status", "active")
                .keeps("countingAttempt", "latest").keeps("engine", "default").keeps("agentId", "").keeps("name", "")
                .hasNo("[name=allowRetake][checked]").showsInOrder("2. Technical", "3. New stage")
                .shows("Finished Waits until a person moves them on, then the journey completes.");
    }

    @Test
    void theEditorTravelsAloneOverHtmx() {
        assertThat(as(ada).get("/evaluations/{id}/stages/new?at=1", template).htmx()).isOk().isFragment()
                .has("section#stages form#stage-form").has("#wall[hx-swap-oob=true]").has("#flash[hx-swap-oob]")
                .has("form[hx-post='/@acme/evaluations/%s/stages'][hx-target='#stages']".formatted(template));
    }

    @Test
    void addsADoorOverHtmx() {
        var page = as(ada).post("/evaluations/{id}/stages", template).param("name", "Intro").param("position", 1)
                .htmx().page();

        assertThat(page).isOk().isFragment().hasHeader("HX-Push-Url", "/@acme/evaluations/" + template)
                .has("section#stages[data-focus='edit-%s']".formatted(stage(template, "Intro")))
                .has("#wall[hx-swap-oob=true] li.door").has("#facts[hx-swap-oob=true]").has("#flash[hx-swap-oob]")
                .hasNo("#stage-form").showsInOrder("1. Intro", "2. Phone", "3. Technical")
                .shows("Intro added", "3 stages");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "name|''|A stage needs a name.", "position|0|A position is a whole number from 1.",
            "position|first|This is a whole number, such as 30.", "minutes|0|A duration is 1 to 480 minutes.",
            "minutes|481|A duration is 1 to 480 minutes.", "minutes|an hour|This is a whole number, such as 30.",
            "passThreshold|700|A pass mark is a number from 0 to 100.",
            "passThreshold|-1|A pass mark is a number from 0 to 100.",
            "passThreshold|72.555|A pass mark has at most two decimals.",
            "passThreshold|high|A pass mark is a number from 0 to 100.", "passThreshold|1e999|A pass mark",
            "deadlineDays|366|A deadline is 1 to 365 days.",
            "maxAttempts|21|Attempts are 1 to 20; leave it empty for no limit.",
            "retakeWaitHours|8761|The wait between attempts is 0 to 8,760 hours.",
            "retakeWaitHours|-1|The wait between attempts is 0 to 8,760 hours.",
            "borderlinePoints|21|Points around the mark are a number from 0 to 20.",
            "borderlinePoints|near|Points around the mark are a number from 0 to 20.",
            "borderlinePoints|1e999|Points"})
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(String field, String typed, String sentence) {
        for (var htmx : List.of(false, true)) {
            var ask = as(ada).post("/evaluations/{id}/stages", template).param("label", "intro")
                    .param("instructions", "Bring paper.").param("allowRetake", "true").param(field, typed);
            if (!field.equals("name")) ask.param("name", "Intro");
            var page = (htmx ? ask.htmx() : ask).page();

            assertThat(page).isInvalid().showsAtField(field, sentence).keeps(field, typed)
                    .keeps("label", "intro").keeps("instructions", "Bring paper.").keeps("allowRetake", "true")
                    .shows("Not saved yet").has("#stage-form[data-dirty]");
            if (htmx) {
                assertThat(page).isFragment().hasHeader("HX-Retarget", "#stage-form")
                        .hasHeader("HX-Reswap", "outerHTML").hasNo("#stages");
            } else {
                assertThat(page).isWholePage().has("li#stage-new #stage-form");
            }
        }
        assertThat(row(template)).containsExactly("Phone", "Technical");
    }

    @ParameterizedTest
    @CsvSource({"kind", "agentId"})
    void aChoiceThatDoesNotExistIsNotSaved(String field) {
        assertThat(as(ada).post("/evaluations/{id}/stages", template).param("name", "Intro").param(field, "astrology"))
                .isInvalid().shows("There is no such choice.").keeps("name", "Intro");
    }

    @Test
    void whatBelongsToAnotherAccountIsNoChoice() {
        var theirs = interviewer(mallory, "Mal");

        assertThat(as(ada).post("/evaluations/{id}/stages", template).param("name", "Intro").param("agentId", theirs))
                .isInvalid().shows("There is no such interviewer.").showsNot("Mal");
        assertThat(as(ada).post("/evaluations/{id}/stages", template).param("name", "Intro")
                        .param("reviewerIds", mallory.id())).isInvalid()
                .shows("Somebody asked to review here may not review, or").showsNot("Mallory");
        assertThat(row(template)).hasSize(2);
    }

    @Test
    void emptyChoicesAreNone() {
        assertThat(as(ada).post("/evaluations/{id}/stages", template).param("name", "Intro").param("agentId", "")
                        .param("difficulty", "").param("reviewerIds", "", "").param("passThreshold", "")
                        .param("minutes", "").param("maxAttempts", "").param("label", ""))
                .redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(draft(template, "Intro")).isEqualTo(Sketch.of("Intro").minutes(30).draft());
    }

    @Test
    void lettersThatNoDatabaseKeepsAreNoFaultOfOurs() {
        for (var name : List.of("In\0tro", "Smile 😀".repeat(13), "Half \ud83d")) {
            assertThat(as(ada).post("/evaluations/{id}/stages", template).param("name", name))
                    .redirectsTo("/@acme/evaluations/{id}", template);
        }
        assertThat(row(template)).contains("Intro", "Smile 😀".repeat(13));
    }

    @Test
    void theHundredAndFirstIsRefusedInWords() {
        var full = templateOf(100);

        assertThat(as(ada).post("/evaluations/{id}/stages", full).param("name", "One more")).isInvalid().isWholePage()
                .keeps("name", "One more").shows("A template has at most 100 stages.");
        assertThat(as(ada).post("/evaluations/{id}/stages", full).param("name", "One more").htmx())
                .isInvalid().isFragment().hasHeader("HX-Retarget", "#stage-form")
                .shows("A template has at most 100 stages.");
    }

    @Test
    void anArchivedTemplateTakesNoDoor() {
        authoring.archive(ada, template);

        assertThat(as(ada).post("/evaluations/{id}/stages", template).param("name", "Late")).hasStatus(409)
                .isWholePage().shows("This template is archived. Restore it before you change its stages.");
        assertThat(as(ada).post("/evaluations/{id}/stages", template).param("name", "Late").htmx())
                .hasStatus(409).isFragment().hasHeader("HX-Retarget", "#flash").shows("This template is archived.");
        assertThat(row(template)).hasSize(2);
    }

    @Test
    void aViewerMayNot() {
        for (var actor : List.of(vic, rui)) {
            assertThat(as(actor).get("/evaluations/{id}/stages/new", template)).isForbidden();
            assertThat(as(actor).post("/evaluations/{id}/stages", template).param("name", "Mine")).isForbidden();
            assertThat(as(actor).post("/evaluations/{id}/stages", template).param("name", "").htmx()).isForbidden()
                    .isFragment();
        }
        assertThat(row(template)).hasSize(2);
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).get("/evaluations/{id}/stages", template)).isNotFound();
        assertThat(as(mallory).get("/evaluations/{id}/stages/new", template)).isNotFound();
        assertThat(as(mallory).post("/evaluations/{id}/stages", template).param("name", "Mine")).isNotFound();
        assertThat(as(mallory).post("/evaluations/{id}/stages", template).param("name", "").htmx()).isNotFound();
        assertThat(as(mallory).under("acme").post("/evaluations/{id}/stages", template).param("name", "Mine"))
                .isNotFound();
        assertThat(as(ada).post("/evaluations/{id}/stages", UUID.randomUUID()).param("name", "Mine")).isNotFound();
    }

    @Test
    void signedOutGoesToTheSignIn() {
        assertThat(signedOut().get("/@acme/evaluations/{id}/stages/new", template)).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/evaluations/{id}/stages", template)).redirectsToSignIn();
    }
}
