package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.agent.Question.Evidence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan in the editor: nothing is lost on the way there and back, and what is wrong lands at its field. */
class QuestionFormTests {

    @Test
    void openingAndSavingChangesNothing() {
        var plan = new QuestionPlan(List.of(
                new Question("Two\nlines, \"quoted\"", List.of("Why?", "And\nthen?"), "coding",
                        List.of(new Evidence("An index",
                                        List.of("b-tree, sorted", "\"the\" tree", "a\"b", "\"", "\",")),
                                new Evidence("Commas, everywhere", List.of())), 90),
                new Question("Warm up", List.of(), null, List.of(), null)));

        assertThat(plan(QuestionRows.of(plan))).isEqualTo(plan);
    }

    @Test
    void whatIsEditedInOneLineIsKeptInOneLine() {
        var question = new Question("Two\nlines", List.of("And\nthen?"), "System\r\nDesign",
                List.of(new Evidence("load \n test", List.of("b-tree\rsorted", "b-tree sorted"))), null);

        assertThat(question).isEqualTo(new Question("Two\nlines", List.of("And then?"), "System Design",
                List.of(new Evidence("load test", List.of("b-tree sorted"))), null));
        assertThat(question.expectedEvidence().getFirst().text()).isEqualTo("load test");
        assertThat(question.dimension()).isEqualTo("System Design");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {"a, b ,,c|a;b;c", "\"a, b\", c|a, b;c", "\"a, b|\"a;b",
            "say \"a, b\"|say \"a;b\"", "\"a\" b, c|\"a\" b;c", "a, a|a"})
    void otherWaysOfSayingItStandBetweenCommas(String typed, String aliases) {
        var evidence = new EvidenceForm("X", typed).toEvidence("", new Checks());

        assertThat(evidence.aliases()).containsExactly(aliases.split(";"));
    }

    @Test
    void whatIsWrongLandsAtItsField() {
        var rows = List.of(
                new QuestionForm("Fine", "", "", List.of(new EvidenceForm(" ", ""), new EvidenceForm("", "so")), "5"),
                new QuestionForm(" ", "x\n".repeat(11), "", List.of(new EvidenceForm("t".repeat(201), "")), "soon"),
                new QuestionForm("x".repeat(2001), "", "",
                        IntStream.range(0, 21).mapToObj(i -> new EvidenceForm("E" + i, "")).toList(), ""));

        assertThat(issues(rows)).extracting(Issue::path).containsExactlyInAnyOrder(
                "questions[0].evidence[1].text", "questions[0].timeLimitSeconds", "questions[1].prompt",
                "questions[1].followUps", "questions[1].evidence[0].text", "questions[1].timeLimitSeconds",
                "questions[2].prompt", "questions[2].evidence");
        assertThat(issues(rows)).extracting(Issue::message).contains("A question needs words.",
                "A time limit is 10 to 3,600 seconds.", "Say what a good answer mentions.");
    }

    @Test
    void whatNobodyHasFilledInIsLeftOut() {
        var blank = QuestionForm.BLANK;
        var asked = new QuestionForm("Asked", "\n", "",
                List.of(EvidenceForm.BLANK, new EvidenceForm("An index", "")), "");

        assertThat(plan(List.of(blank, asked, blank)).questions()).singleElement()
                .returns("Asked", Question::prompt).returns(List.of(), Question::followUps)
                .returns(List.of(new Evidence("An index", List.of())), Question::expectedEvidence);
    }

    @Test
    void aPlanHasItsLimits() {
        var many = IntStream.range(0, 51).mapToObj(i -> new QuestionForm("Q" + i, "", "", List.of(), "")).toList();
        var long50 = IntStream.range(0, 50).mapToObj(i -> new QuestionForm("x".repeat(1300), "", "", List.of(), ""))
                .toList();

        assertThat(issues(many)).extracting(Issue::path).containsExactly("questions");
        assertThat(issues(long50)).extracting(Issue::message)
                .containsExactly("A plan has at most 60,000 characters in all.");
    }

    @Test
    void theSummarySaysWhatIsInside() {
        var row = new QuestionForm("How\n would " + "you ".repeat(40), "Why?\n\nHow?", "Coding",
                List.of(new EvidenceForm("a", ""), EvidenceForm.BLANK, new EvidenceForm("b", "")), "90");

        assertThat(row.facts()).isEqualTo("Coding · 2 points of evidence · 2 follow-ups · 90 s");
        assertThat(row.brief()).startsWith("How would you you").endsWith("…").hasSizeLessThan(93);
        assertThat(QuestionForm.BLANK.facts()).isEqualTo("Not scored");
        assertThat(new QuestionForm("\uD83D\uDEAA".repeat(80), "", "", List.of(), "").brief()).endsWith("\uDEAA…");
    }

    @Test
    void aDimensionThatIsGoneCanBeKept() {
        var row = new QuestionForm("A", "", "coding", List.of(), "");

        assertThat(row.among(List.of("Design", "Coding"))).containsExactly(
                new QuestionForm.Choice("Design", "Design", false), new QuestionForm.Choice("coding", "Coding", true));
        assertThat(row.among(List.of("Design"))).containsExactly(new QuestionForm.Choice("Design", "Design", false),
                new QuestionForm.Choice("coding", "coding (not looked for)", true));
    }

    private static QuestionPlan plan(List<QuestionForm> rows) {
        var checks = new Checks();
        var plan = QuestionRows.plan(rows, checks);
        assertThat(checks.issues()).isEmpty();
        return plan;
    }

    private static List<Issue> issues(List<QuestionForm> rows) {
        var checks = new Checks();
        QuestionRows.plan(rows, checks);
        return checks.issues();
    }
}
