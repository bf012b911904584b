package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.support.Ask;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may not do anything to a door, and doors to which nothing can be done. */
class StageRowFencesPagesTests extends BuildingTests {

    static final List<String> NOUNS = List.of("position", "copies", "archival", "removal", "restoration");

    UUID template;
    UUID technical;

    @BeforeEach
    void buildThreeDoors() {
        template = template("Senior Engineer", "Phone", "Technical", "Final");
        technical = stage(template, "Technical");
    }

    @Test
    void aFullRowRefusesInWords() {
        var full = templateOf(100);

        assertThat(as(ada).post("/evaluations/{id}/stages/{stage}/copies", full, stage(full, "Door 7"))).isInvalid()
                .isWholePage().shows("A template has at most 100 stages.");
        assertThat(as(ada).post("/evaluations/{id}/stages/{stage}/copies", full, stage(full, "Door 7")).htmx())
                .isInvalid().isFragment().hasHeader("HX-Retarget", "#flash")
                .shows("A template has at most 100 stages.");
    }

    @Test
    void aDoorOutsideTheRowDoesNotMove() {
        clearing.archive(ada, template, technical);

        assertThat(post("position").param("position", 1)).hasStatus(409)
                .shows("Technical stands outside the row. Restore it first.");
        assertThat(post("position").param("position", 1).htmx()).hasStatus(409).isFragment()
                .hasHeader("HX-Retarget", "#flash");
    }

    @Test
    void anArchivedTemplateStaysAsItIs() {
        authoring.archive(ada, template);

        for (var noun : NOUNS) {
            assertThat(post(noun).param("position", 1)).hasStatus(409)
                    .shows("This template is archived. Restore it before you change its stages.");
            assertThat(post(noun).param("position", 1).htmx()).hasStatus(409).isFragment()
                    .hasHeader("HX-Retarget", "#flash");
        }
        assertThat(row(template)).containsExactly("Phone", "Technical", "Final");
    }

    @Test
    void aViewerMayNot() {
        battery(vic, template, technical, 403);
        battery(rui, template, technical, 403);
    }

    @Test
    void aStrangerSeesNothing() {
        battery(mallory, template, technical, 404);
        battery(mallory, template(mallory, "Theirs"), technical, 404);
        for (var noun : NOUNS) {
            assertThat(as(mallory).under("acme")
                            .post("/evaluations/{id}/stages/{stage}/{noun}", template, technical, noun)
                    .param("position", 1)).isNotFound();
        }
    }

    @Test
    void unknownDoorsAreNotThere() {
        battery(ada, template, UUID.randomUUID(), 404);
        battery(ada, UUID.randomUUID(), technical, 404);
        battery(ada, template, stage(template("Other", "Elsewhere"), "Elsewhere"), 404);
    }

    @Test
    void aDeletedDoorIsThereOnlyToBePutBack() {
        clearing.remove(ada, template, technical);

        for (var noun : List.of("position", "copies", "archival", "removal")) {
            assertThat(post(noun).param("position", 1)).isNotFound();
        }
        assertThat(as(vic).get("/evaluations/{id}", template)).showsNot("Technical", "Deleted");
    }

    @Test
    void signedOutGoesToTheSignIn() {
        for (var noun : NOUNS) {
            assertThat(signedOut().post("/@acme/evaluations/{id}/stages/{stage}/{noun}", template, technical, noun))
                    .redirectsToSignIn();
        }
    }

    private void battery(Actor actor, UUID template, UUID stage, int status) {
        for (var noun : NOUNS) {
            var address = "/evaluations/{id}/stages/{stage}/{noun}";
            assertThat(as(actor).post(address, template, stage, noun).param("position", 1)).hasStatus(status);
            assertThat(as(actor).post(address, template, stage, noun).param("position", 1).htmx()).hasStatus(status)
                    .isFragment();
        }
        assertThat(row(this.template)).containsExactly("Phone", "Technical", "Final");
    }

    private Ask post(String noun) {
        return as(ada).post("/evaluations/{id}/stages/{stage}/{noun}", template, technical, noun);
    }
}
