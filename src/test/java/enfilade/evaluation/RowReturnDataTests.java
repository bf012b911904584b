package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import enfilade.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Doors that were archived or removed leave no gap, and come back where they belong. */
class RowReturnDataTests extends BuildingTests {

    UUID template;

    @BeforeEach
    void buildFourDoors() {
        template = template("Senior Engineer", "A", "B", "C", "D");
    }

    @Test
    void anArchivedDoorLeavesNoGapAndComesBackLast() {
        var b = stage(template, "B");

        clearing.archive(ada, template, b);
        assertThat(row(template)).containsExactly("A", "C", "D");
        assertThat(find(template, b)).returns(null, Stage::order)
                .returns(Stage.Status.ARCHIVED, it -> it.draft().status());

        clearing.restore(ada, template, b, null);
        assertThat(row(template)).containsExactly("A", "C", "D", "B");
        assertThat(find(template, b).draft().status()).isEqualTo(Stage.Status.ACTIVE);
    }

    @Test
    void anArchivedDraftComesBackAsADraft() {
        var b = stage(template, "B");
        arranging.change(ada, template, b, null, Sketch.of("B").status(Stage.Status.DRAFT).wish(1));

        clearing.archive(ada, template, b);
        clearing.restore(ada, template, b, 1);

        assertThat(row(template)).containsExactly("A", "B", "C", "D");
        assertThat(find(template, b)).returns(Stage.Status.DRAFT, it -> it.draft().status())
                .returns(null, Stage::statusBefore);
    }

    @Test
    void theEditorArchivesAndBringsBackToo() {
        var b = stage(template, "B");

        arranging.change(ada, template, b, null, Sketch.of("B").status(Stage.Status.ARCHIVED).wish(1));
        assertThat(row(template)).containsExactly("A", "C", "D");

        arranging.change(ada, template, b, null, Sketch.of("B").status(Stage.Status.DRAFT).wish(1));
        assertThat(row(template)).containsExactly("A", "B", "C", "D");
    }

    @ParameterizedTest
    @CsvSource({"A", "B", "D"})
    void aRemovedDoorIsPutBackWhereItStood(String door) {
        var id = stage(template, door);

        var cleared = clearing.remove(ada, template, id);
        assertThat(row(template)).doesNotContain(door).hasSize(3);
        assertThat(cleared.stage().removedAt()).isNotNull();

        clearing.restore(ada, template, id, null);
        assertThat(row(template)).containsExactly("A", "B", "C", "D");
        assertThat(find(template, id)).returns(null, Stage::removedAt).returns(null, Stage::removedFrom);
    }

    @Test
    void whereItStoodIsTheEndWhenTheRowHasBecomeShorter() {
        var d = stage(template, "D");
        clearing.remove(ada, template, d);
        clearing.remove(ada, template, stage(template, "A"));
        clearing.remove(ada, template, stage(template, "B"));

        clearing.restore(ada, template, d, null);

        assertThat(row(template)).containsExactly("C", "D");
    }

    @Test
    void aPlaceThatIsNamedGoesBeforeTheFormerOne() {
        var d = stage(template, "D");
        clearing.remove(ada, template, d);

        clearing.restore(ada, template, d, 1);

        assertThat(row(template)).containsExactly("A", "D", "B", "C");
    }

    @Test
    void aRemovedDoorIsThereForNobodyElse() {
        var b = stage(template, "B");
        clearing.remove(ada, template, b);

        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> arranging.move(ada, template, b, 0));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> arranging.duplicate(ada, template, b));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> clearing.archive(ada, template, b));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> clearing.remove(ada, template, b));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> arranging.change(ada, template, b, null, Sketch.of("B").wish()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"archival", "removal"})
    void noDoorComesBackWithAnArchivedInterviewer(String away) {
        var alex = interviewer(ada, "Alex");
        var b = stage(template, "B");
        arranging.change(ada, template, b, null, Sketch.of("B").agent(alex).wish());
        as(ada).post("/evaluations/{id}/stages/{stage}/{away}", template, b, away).page();
        profiling.archive(ada, alex);

        var back = "/evaluations/{id}/stages/{stage}/restoration";
        assertThat(as(ada).post(back, template, b)).hasStatus(409)
                .shows("B stays outside: its interviewer Alex is archived. Restore Alex first.");
        assertThat(row(template)).containsExactly("A", "C", "D");
        profiling.restore(ada, alex);
        assertThat(as(ada).post(back, template, b)).redirectsTo("/@acme/evaluations/{id}", template);
    }

    @Test
    void anArchivedDoorThatWasRemovedComesBackArchived() {
        var b = stage(template, "B");
        clearing.archive(ada, template, b);
        clearing.remove(ada, template, b);

        var back = clearing.restore(ada, template, b, null);

        assertThat(back).returns(null, Stage::order).returns(null, Stage::removedAt)
                .returns(Stage.Status.ARCHIVED, it -> it.draft().status());
        assertThat(row(template)).containsExactly("A", "C", "D");
    }
}
