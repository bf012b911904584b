package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import enfilade.Refusal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is done to a row of doors, they stand at 0 to n-1 without gaps. */
class RowOrderDataTests extends BuildingTests {

    UUID template;

    @BeforeEach
    void buildFourDoors() {
        template = template("Senior Engineer", "A", "B", "C", "D");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-",
            value = {"0,N A B C D", "2,A B N C D", "4,A B C D N", "99,A B C D N", "-5,N A B C D", "-,A B C D N"})
    void aNewDoorTakesItsPlaceAndOthersMakeWay(@Nullable Integer at, String row) {
        arranging.add(ada, template, Sketch.of("N").wish(at));

        assertThat(row(template)).containsExactly(row.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"A,3,B C D A", "D,0,D A B C", "B,2,A C B D", "C,1,A C B D", "B,1,A B C D", "A,100,B C D A",
            "D,-1,D A B C"})
    void aDoorMovesAndThoseBetweenMakeWay(String door, int to, String row) {
        arranging.move(ada, template, stage(template, door), to);

        assertThat(row(template)).containsExactly(row.split(" "));
    }

    @Test
    void saysWhereItStoodAndWhereItStands() {
        var moved = arranging.move(ada, template, stage(template, "B"), 99);

        assertThat(moved).returns(1, Arranging.Moved::from).returns(3, Arranging.Moved::to);
        assertThat(moved.stage().name()).isEqualTo("B");
    }

    @Test
    void theEditorMovesADoorWhileItChangesIt() {
        var b = find(template, stage(template, "B"));

        arranging.change(ada, template, b.id(), b.version(), Sketch.of("Bee").wish(3));
        assertThat(row(template)).containsExactly("A", "C", "D", "Bee");

        arranging.change(ada, template, b.id(), null, Sketch.of("Bee").wish(0));
        assertThat(row(template)).containsExactly("Bee", "A", "C", "D");
    }

    @Test
    void anArchivedDoorDoesNotMove() {
        var b = stage(template, "B");
        clearing.archive(ada, template, b);

        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> arranging.move(ada, template, b, 0))
                .withMessage("B stands outside the row. Restore it first.");
    }

    @Test
    void aCopyStandsRightBehind() {
        arranging.duplicate(ada, template, stage(template, "B"));
        assertThat(row(template)).containsExactly("A", "B", "Copy of B", "C", "D");

        clearing.archive(ada, template, stage(template, "A"));
        arranging.duplicate(ada, template, stage(template, "A"));
        assertThat(row(template)).containsExactly("B", "Copy of B", "C", "D", "Copy of A");
    }

    @Test
    void aHundredDoorsAreEnough() {
        var full = templateOf(100);
        var last = stage(full, "Door 99");

        assertFull(() -> arranging.add(ada, full, Sketch.of("One more").wish()));
        assertFull(() -> arranging.add(ada, full, Sketch.of("One more").wish(0)));
        assertFull(() -> arranging.duplicate(ada, full, last));
        assertThat(row(full)).hasSize(100);

        clearing.archive(ada, full, last);
        arranging.add(ada, full, Sketch.of("One more").wish());
        assertFull(() -> clearing.restore(ada, full, last, null));
        assertThat(row(full)).hasSize(100).endsWith("One more").doesNotContain("Door 99");
    }

    @Test
    void aDoorThatBeginsArchivedStandsOutsideEvenOfAFullRow() {
        var full = templateOf(100);

        arranging.add(ada, full, Sketch.of("For later").status(Stage.Status.ARCHIVED).wish(0));

        assertThat(row(full)).hasSize(100).doesNotContain("For later");
    }

    @Test
    void rowsDoNotTouchEachOther() {
        var other = template("Other", "X", "Y");

        arranging.add(ada, other, new Arranging.Wish(Sketch.of("Z").draft(), Set.of(), 0, null));
        clearing.remove(ada, other, stage(other, "X"));

        assertThat(row(other)).containsExactly("Z", "Y");
        assertThat(row(template)).containsExactly("A", "B", "C", "D");
    }

    private static void assertFull(Runnable attempt) {
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(attempt::run)
                .withMessage("A template has at most 100 stages.");
    }
}
