package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the buttons of a plan do to what has been typed, and where the focus goes. */
class QuestionRowsTests {

    static final List<QuestionForm> ABC = List.of(asking("A"), asking("B"), asking("C"));

    @Test
    void addsAQuestionAtTheEnd() {
        var rows = QuestionRows.arranged(ABC, "q-add");

        assertThat(prompts(rows)).containsExactly("A", "B", "C", "");
        assertThat(rows).returns(3, QuestionRows::touched).returns("q3-prompt", QuestionRows::focus);
        assertThat(rows.rows().getLast().evidence()).as("a place to begin with").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"q-1-up, BAC, q0-down", "q-2-up, ACB, q1-up", "q-1-down, ACB, q2-up", "q-0-down, BAC, q1-down",
            "q-0-up, ABC, q0-down", "q-2-down, ABC, q2-up"})
    void movesAQuestionAndTheButtonGoesAlong(String act, String order, String focus) {
        var rows = QuestionRows.arranged(ABC, act);

        assertThat(String.join("", prompts(rows))).isEqualTo(order);
        assertThat(rows.focus()).isEqualTo(focus);
    }

    @Test
    void duplicatesAQuestionRightBehindIt() {
        var rows = QuestionRows.arranged(ABC, "q-1-copy");

        assertThat(prompts(rows)).containsExactly("A", "B", "B", "C");
        assertThat(rows).returns(2, QuestionRows::touched).returns("q2-prompt", QuestionRows::focus);
    }

    @ParameterizedTest
    @CsvSource({"q-0-remove, BC, q0", "q-1-remove, AC, q1", "q-2-remove, AB, q1"})
    void removesAQuestionAndItsNeighbourHasTheFocus(String act, String left, String focus) {
        var rows = QuestionRows.arranged(ABC, act);

        assertThat(String.join("", prompts(rows))).isEqualTo(left);
        assertThat(rows).returns(null, QuestionRows::touched).returns(focus, QuestionRows::focus);
        assertThat(QuestionRows.arranged(List.of(asking("A")), "q-0-remove").focus()).isEqualTo("question-add");
    }

    @Test
    void addsAndRemovesEvidence() {
        var more = QuestionRows.arranged(ABC, "q-1-evidence-add");
        assertThat(more.rows().get(1).evidence()).hasSize(1);
        assertThat(more.focus()).isEqualTo("q1-e0-text");

        var two = List.of(asking("A").with(List.of(said("x"), said("y"))));
        assertThat(QuestionRows.arranged(two, "q-0-evidence-1-remove"))
                .returns(List.of(said("x")), it -> it.rows().getFirst().evidence())
                .returns("q0-e0-text", QuestionRows::focus);
        assertThat(QuestionRows.arranged(more.rows(), "q-1-evidence-0-remove").focus()).isEqualTo("q1-evidence-add");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q-9-remove", "q-x-up", "q-1-evidence-9-remove", "q-1000-up", "q--1-up", "q-1-dance", "q-",
            "", "take-off", "q-99999999999-up"})
    void anActThatWeDoNotKnowChangesNothing(String act) {
        assertThat(QuestionRows.arranged(ABC, act).rows()).isEqualTo(ABC);
    }

    @Test
    void thereAreNoMoreThanFiftyQuestionsAndTwentyPoints() {
        var fifty = IntStream.range(0, 50).mapToObj(i -> asking("Q" + i)).toList();
        var twenty = List.of(asking("A").with(IntStream.range(0, 20).mapToObj(i -> said("E" + i)).toList()));

        assertThat(QuestionRows.arranged(fifty, "q-add").rows()).hasSize(50);
        assertThat(QuestionRows.arranged(fifty, "q-7-copy").rows()).isEqualTo(fifty);
        assertThat(QuestionRows.arranged(twenty, "q-0-evidence-add").rows()).isEqualTo(twenty);
    }

    private static List<String> prompts(QuestionRows rows) {
        return rows.rows().stream().map(QuestionForm::prompt).toList();
    }

    private static QuestionForm asking(String prompt) {
        return new QuestionForm(prompt, "", "", List.of(), "");
    }

    private static EvidenceForm said(String text) {
        return new EvidenceForm(text, "");
    }
}
