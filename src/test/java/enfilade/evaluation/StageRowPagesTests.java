package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Ask;
import enfilade.support.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done to a door without opening it: move, copy, archive, delete, and take all of it back. */
class StageRowPagesTests extends BuildingTests {

    UUID template;
    UUID technical;

    @BeforeEach
    void buildThreeDoors() {
        template = template("Senior Engineer", "Phone", "Technical", "Final");
        technical = stage(template, "Technical");
    }

    @ParameterizedTest
    @CsvSource({"1,Technical Phone Final,moved to 1", "3,Phone Final Technical,moved to 3",
            "99,Phone Final Technical,moved to 3", "2,Phone Technical Final,moved to 2",
            "0,Technical Phone Final,moved to 1", "-2147483648,Technical Phone Final,moved to 1"})
    void movesADoorToAPosition(int position, String row, String words) {
        assertThat(post("position").param("position", position)).redirectsTo("/@acme/evaluations/{id}", template);

        assertThat(row(template)).containsExactly(row.split(" "));
        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Technical " + words);
    }

    @Test
    void aMoveIsTakenBack() {
        var page = post("position").param("position", 1).htmx().page();
        assertThat(row(template)).containsExactly("Technical", "Phone", "Final");

        assertThat(undo(page).htmx()).isOk().isFragment();
        assertThat(row(template)).containsExactly("Phone", "Technical", "Final");

        assertThat(post("position").param("position", 2).htmx()).isOk().hasNo("#flash form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first", "1.5"})
    void aMoveNeedsAWholeNumber(String position) {
        assertThat(post("position").param("position", position)).isInvalid().isWholePage()
                .shows("A position is a whole number from 1.");
        assertThat(post("position").param("position", position).htmx()).isInvalid().isFragment()
                .hasHeader("HX-Retarget", "#flash");
        assertThat(row(template)).containsExactly("Phone", "Technical", "Final");
    }

    @Test
    void copiesADoorRightBehindIt() {
        assertThat(post("copies")).redirectsTo("/@acme/evaluations/{id}", template);

        assertThat(as(ada).get("/evaluations/{id}", template))
                .showsInOrder("2. Technical", "3. Copy of Technical", "4. Final")
                .shows("Copy of Technical added");
    }

    @Test
    void archivesADoorAndRestoresItAsTheLast() {
        assertThat(post("archival")).redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(as(ada).get("/evaluations/{id}", template))
                .showsInOrder("1. Phone", "2. Final", "Archived", "Technical", "Restore")
                .shows("Technical archived", "2 stages");

        assertThat(post("restoration")).redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(row(template)).containsExactly("Phone", "Final", "Technical");
        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Technical is back");
    }

    @Test
    void deletesADoorAndPutsItBackWhereItWas() {
        assertThat(post("removal")).redirectsTo("/@acme/evaluations/{id}", template);

        var page = as(ada).get("/evaluations/{id}", template).page();
        assertThat(page).showsInOrder("1. Phone", "2. Final", "Deleted", "Technical", "kept for a day", "Put back")
                .shows("Technical deleted");
        assertThat(undo(page)).redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(row(template)).containsExactly("Phone", "Technical", "Final");
    }

    @ParameterizedTest
    @ValueSource(strings = {"archival", "removal"})
    void overHtmxTooTheFlashHoldsTheWayBack(String noun) {
        var page = post(noun).htmx().page();

        assertThat(page).isOk().isFragment().shows("2 stages")
                .has(("#flash[hx-swap-oob] form[hx-post='/@acme/evaluations/%s/stages/%s/restoration']"
                        + "[hx-target='#stages']").formatted(template, technical));
        assertThat(undo(page).htmx()).isOk().isFragment()
                .has("section#stages[data-focus='edit-%s']".formatted(technical))
                .showsInOrder("1. Phone", "2. Technical", "3. Final").shows("Technical is back");
        assertThat(row(template)).containsExactly("Phone", "Technical", "Final");
    }

    @ParameterizedTest
    @ValueSource(strings = {"position", "copies", "archival", "removal"})
    void overHtmxTheListAndThePictureFollow(String noun) {
        assertThat(post(noun).param("position", 1).htmx()).isOk().isFragment().has("section#stages")
                .has("#wall[hx-swap-oob=true]").has("#facts[hx-swap-oob=true]").has("#stage-count[hx-swap-oob=true]")
                .has("#flash[hx-swap-oob]").hasHeader("HX-Push-Url", "/@acme/evaluations/" + template);
    }

    @Test
    void whatWasPublishedIsArchivedInstead() {
        publish(template, technical);

        assertThat(post("removal").htmx()).isOk().shows("Technical archived").showsInOrder("Archived", "Technical");
    }

    @Test
    void aDraftThatWasDeletedAndTakenBackIsADraftAgain() {
        arranging.change(ada, template, technical, null, Sketch.of("Technical").status(Stage.Status.DRAFT).wish());

        undo(post("removal").htmx().page()).page();

        assertThat(find(template, technical).draft().status()).isEqualTo(Stage.Status.DRAFT);
    }

    private Ask post(String noun) {
        return as(ada).post("/evaluations/{id}/stages/{stage}/{noun}", template, technical, noun);
    }

    /** Presses the button in the flash. */
    private Ask undo(Page page) {
        var form = page.document().selectFirst("#flash form");
        var ask = as(ada).post(form.attr("action"));
        form.select("[name=position]").forEach(field -> ask.param("position", field.val()));
        return ask;
    }
}
