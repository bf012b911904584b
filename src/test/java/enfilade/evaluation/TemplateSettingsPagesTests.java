package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Ask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything about a template but its stages, on one form. */
class TemplateSettingsPagesTests extends BuildingTests {

    static final Map<String, String> EVERYTHING = new LinkedHashMap<>();

    static {
        EVERYTHING.put("name", "Trainee <b>");
        EVERYTHING.put("useCase", "training");
        EVERYTHING.put("description", "Who comes to us.\nAnd why.");
        EVERYTHING.put("objective", "Ready in a month");
        EVERYTHING.put("outcome", "custom");
        EVERYTHING.put("positiveWord", "soars");
        EVERYTHING.put("negativeWord", "practises");
        EVERYTHING.put("status", "draft");
        EVERYTHING.put("domain", "Sales");
        EVERYTHING.put("level", "Junior");
        EVERYTHING.put("requirements", "Speaks \"plainly\" & listens");
        EVERYTHING.put("skills", "Discovery\nPricing");
        EVERYTHING.put("softSkills", "Calm");
        EVERYTHING.put("aiContext", "We sell doors.");
        EVERYTHING.put("defaultMinutes", "45");
        EVERYTHING.put("defaultDifficulty", "expert");
        EVERYTHING.put("mode", "roleplay_simulation");
        EVERYTHING.put("visibility", "private");
        EVERYTHING.put("language", "pt-BR");
    }

    UUID template;

    @BeforeEach
    void buildATemplate() {
        template = template("Senior Engineer", "Phone");
    }

    @Test
    void savesEveryFieldAndShowsItAgain() {
        assertThat(filled(1)).redirectsTo("/@acme/evaluations/{id}/settings", template);

        var page = as(ada).get("/evaluations/{id}/settings", template).page();
        assertThat(page).isOk().isWholePage().shows("Settings saved", "Trainee <b>").keeps("version", "2")
                .hasNo("#wall").hasNo("#stages");
        EVERYTHING.forEach((field, value) -> assertThat(page).keeps(field, value));
    }

    @Test
    void theFormTravelsAloneOverHtmx() {
        assertThat(as(ada).get("/evaluations/{id}/settings", template).htmx()).isOk().isFragment()
                .has("div#detail form#template-form").keeps("name", "Senior Engineer");
        assertThat(filled(1).htmx()).redirectsTo("/@acme/evaluations/{id}/settings", template);
    }

    @Test
    void newStagesLastAsLongAsItSays() {
        filled(1).page();

        as(ada).post("/evaluations/{id}/stages", template).param("name", "Drill").page();
        assertThat(draft(template, "Drill").minutes()).isEqualTo(45);
        assertThat(as(ada).get("/evaluations/{id}/stages/new", template)).keeps("minutes", "45")
                .shows("Template: Expert");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "name|''|A template needs a name.", "useCase|astrology|There is no such choice.",
            "outcome|maybe|There is no such choice.", "defaultMinutes|0|A duration is 1 to 480 minutes.",
            "defaultMinutes|481|A duration is 1 to 480 minutes.",
            "defaultMinutes|soon|This is a whole number, such as 30.",
            "language|english please|A language is a tag such as en, pt-BR or de.",
            "defaultDifficulty|extreme|There is no such choice."})
    void saysAtTheFieldWhatIsWrongAndKeepsTheRest(String field, String typed, String sentence) {
        var page = without(field).param(field, typed).page();

        assertThat(page).isInvalid().isWholePage().showsAtField(field, sentence).keeps("objective", "Ready in a month")
                .keeps("version", "1").shows("Not saved yet").has("#template-form[data-dirty]");
        assertThat(find(template).version()).isEqualTo(1);
    }

    @Test
    void whatIsTooLongIsSaidAtItsField() {
        assertThat(without("skills").param("skills", "Go\n".repeat(51))).isInvalid()
                .showsAtField("skills", "At most 50 entries.");
        assertThat(without("softSkills").param("softSkills", "x".repeat(161))).isInvalid()
                .showsAtField("softSkills", "An entry has at most 160 characters.");
        assertThat(without("language").param("language", "en-x-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd")).isInvalid()
                .showsAtField("language", "A language is a tag");
        assertThat(without("description").param("description", "x".repeat(10_001))).isInvalid()
                .showsAtField("description", "This has at most 10,000 characters.");
    }

    @Test
    void saysWhatIsWrongOverHtmx() {
        assertThat(without("name").param("name", "").htmx()).isInvalid().isFragment()
                .hasHeader("HX-Retarget", "#template-form").hasHeader("HX-Reswap", "outerHTML")
                .showsAtField("name", "A template needs a name.").keeps("domain", "Sales");
    }

    @Test
    void whoeverIsSecondKeepsTheirWords() {
        authoring.change(abe, template, 1, find(template).draft().called("Staff Engineer"));

        assertThat(filled(1)).hasStatus(409).isWholePage().keeps("name", "Trainee <b>").keeps("version", "2")
                .shows("Abe changed this while you were writing.", "Nothing of yours is lost")
                .has("#template-form[data-dirty]");
        assertThat(filled(1).htmx()).hasStatus(409).isFragment().hasHeader("HX-Retarget", "#template-form")
                .keeps("name", "Trainee <b>");
        assertThat(find(template).name()).isEqualTo("Staff Engineer");

        assertThat(filled(2)).redirectsTo("/@acme/evaluations/{id}/settings", template);
    }

    @Test
    void whoArrangesStagesIsInNobodysWay() {
        arranging.add(abe, template, Sketch.of("Technical").wish());

        assertThat(filled(1)).redirectsTo("/@acme/evaluations/{id}/settings", template);
    }

    @Test
    void aViewerReadsAndMayNotSave() {
        for (var actor : List.of(vic, rui)) {
            assertThat(as(actor).get("/evaluations/{id}/settings", template)).isOk().has("fieldset[disabled]")
                    .hasNo("#template-form button").keeps("name", "Senior Engineer");
            assertThat(as(actor).post("/evaluations/{id}/settings", template).param("name", "Mine")
                    .param("useCase", "hiring")).isForbidden();
            assertThat(as(actor).post("/evaluations/{id}/settings", template).param("name", "").htmx()).isForbidden()
                    .isFragment();
        }
        assertThat(find(template).name()).isEqualTo("Senior Engineer");
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).get("/evaluations/{id}/settings", template)).isNotFound();
        assertThat(as(mallory).post("/evaluations/{id}/settings", template).param("name", "Mine")
                .param("useCase", "hiring")).isNotFound();
        assertThat(as(mallory).under("acme").get("/evaluations/{id}/settings", template)).isNotFound();
        assertThat(as(ada).post("/evaluations/{id}/settings", UUID.randomUUID()).param("name", "Mine")
                .param("useCase", "hiring")).isNotFound();
        assertThat(as(ada).post("/evaluations/{id}/settings", UUID.randomUUID()).param("name", "")).isNotFound();
    }

    @Test
    void signedOutGoesToTheSignIn() {
        assertThat(signedOut().get("/@acme/evaluations/{id}/settings", template)).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/evaluations/{id}/settings", template)).redirectsToSignIn();
    }

    private Ask filled(int version) {
        var ask = as(ada).post("/evaluations/{id}/settings", template).param("version", version);
        EVERYTHING.forEach(ask::param);
        return ask;
    }

    private Ask without(String missing) {
        var ask = as(ada).post("/evaluations/{id}/settings", template).param("version", 1);
        EVERYTHING.forEach((field, value) -> {
            if (!field.equals(missing)) ask.param(field, value);
        });
        return ask;
    }
}
