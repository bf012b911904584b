package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Ask;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at the same door, and a browser that does not tell what it had opened: nobody undoes what another did. */
class StageConflictPagesTests extends BuildingTests {

    UUID template;
    UUID phone;

    @BeforeEach
    void buildThreeDoors() {
        template = template("Senior Engineer", "Phone", "Technical", "Final");
        phone = stage(template, "Phone");
    }

    @Test
    void whoeverIsSecondKeepsTheirWords() {
        arranging.change(abe, template, phone, 1, Sketch.of("Call").wish());

        assertThat(change().param("version", 1).param("name", "Talk").param("instructions", "Bring paper."))
                .hasStatus(409).isWholePage().keeps("name", "Talk").keeps("instructions", "Bring paper.")
                .keeps("version", "2").has("#stage-form[data-dirty]")
                .shows("Abe changed this while you were writing.", "Nothing of yours is lost");
        assertThat(change().param("version", 1).param("name", "Talk").htmx()).hasStatus(409).isFragment()
                .hasHeader("HX-Retarget", "#stage-form").hasHeader("HX-Reswap", "outerHTML").keeps("name", "Talk")
                .keeps("version", "2");
        assertThat(row(template)).startsWith("Call");

        assertThat(change().param("version", 2).param("name", "Talk")).redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(row(template)).startsWith("Talk");
    }

    @Test
    void whoOnlyChangesWordsLeavesTheDoorWhereOthersPutIt() {
        var opened = as(ada).get("/evaluations/{id}/stages/{stage}", template, phone).page();
        arranging.add(abe, template, Sketch.of("Welcome").wish(0));

        var ask = change().param("name", "Call");
        for (var name : List.of("version", "position", "placed")) {
            opened.document().select("#stage-form [name=" + name + "]").forEach(field -> ask.param(name, field.val()));
        }
        assertThat(ask).redirectsTo("/@acme/evaluations/{id}", template);

        assertThat(row(template)).containsExactly("Welcome", "Call", "Technical", "Final");
    }

    @Test
    void whatMakesNoSenseIsAsGoodAsNothing() {
        arranging.change(abe, template, phone, 1, Sketch.of("Call").wish());

        for (var unreadable : List.of("", "{", "{\"form\":{}}")) {
            assertThat(change().param("version", 1).param("name", "Talk").param("opened", unreadable)).hasStatus(409)
                    .shows("Abe changed this while you were writing. Nothing of yours is lost.");
        }
        assertThat(row(template)).startsWith("Call");
    }

    @Test
    void anArchivedTemplateStaysAsItIs() {
        authoring.archive(ada, template);

        assertThat(change().param("name", "Late")).hasStatus(409)
                .shows("This template is archived. Restore it before you change its stages.");
        assertThat(change().param("name", "Late").htmx()).hasStatus(409).isFragment()
                .shows("This template is archived.");
        assertThat(as(ada).get("/evaluations/{id}/stages/{stage}", template, phone)).isOk().has("fieldset[disabled]")
                .shows("Close");
        assertThat(row(template)).startsWith("Phone");
    }

    private Ask change() {
        return as(ada).post("/evaluations/{id}/stages/{stage}", template, phone);
    }
}
