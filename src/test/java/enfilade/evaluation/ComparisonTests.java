package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.AgentProfile;
import enfilade.agent.AgentText;
import enfilade.agent.Question;
import enfilade.agent.UseCase;
import enfilade.evaluation.Blueprint.Judge;
import enfilade.evaluation.Blueprint.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The difference between two states of a template, in words. */
class ComparisonTests {

    private final UUID alex = UUID.randomUUID();

    @Test
    void twoThatSayTheSameHaveNoDifference() {
        assertThat(compared(blueprint(step("Technical")), blueprint(step("Technical")))).isEmpty();
    }

    @Test
    void namesTheStageTheValueAndBothSides() {
        var before = blueprint(step(Sketch.of("Technical").mark("70")));
        var after = blueprint(step(Sketch.of("Technical").mark("75")));

        assertThat(compared(before, after)).containsExactly("Technical: pass mark 70 → 75");
    }

    @Test
    void tellsWhatCameAndWhatWent() {
        assertThat(compared(blueprint(step("Phone"), step("Technical")), blueprint(step("Technical"), step("Final"))))
                .containsExactly("Phone was taken out", "Final was added as number 2");
    }

    @ParameterizedTest
    @CsvSource({"A B C D,B C D A,A: position 1 → 4", "A B C D,D A B C,D: position 4 → 1",
            "A B C D,A C B D,B: position 2 → 3", "A B C D,A B C D,"})
    void namesAsFewAsHaveMoved(String before, String after, String moved) {
        assertThat(compared(row(before), row(after))).isEqualTo(moved == null ? List.of() : List.of(moved));
    }

    @Test
    void closingAGapMovesNobody() {
        assertThat(compared(row("A B C D"), row("B C D"))).containsExactly("A was taken out");
    }

    @Test
    void anInterviewerIsComparedWhole() {
        var quick = AgentText.of("alex", AgentProfile.Draft.quick("Alex", "Hello.", UseCase.HIRING, List.of("Depth")));
        var other = AgentText.of("alex", AgentProfile.Draft.quick("Alex", "Hi.", UseCase.HIRING,
                List.of("Depth", "Clarity")));

        assertThat(compared(judged(quick), judged(other))).containsExactly(
                "Alex, interviewer: introduction Hello. → Hi., dimensions Depth 100 → Depth 50, Clarity 50");
    }

    @Test
    void aQuestionIsComparedDownToItsEvidence() {
        var before = blueprint(step(Sketch.of("Technical").asks(asked("tests"))));
        var after = blueprint(step(Sketch.of("Technical").asks(asked("reviews"))));

        assertThat(compared(before, after)).singleElement().asString()
                .isEqualTo("Technical: questions, number 1, expected evidence tests → reviews");
    }

    @Test
    void questionsThatCameWentMovedOrWereRewordedAreTold() {
        var before = plan("Why us?", "What did you ship?", "What broke?");

        assertThat(compared(before, plan("Why us?", "What did you ship?", "What broke?", "What next?")))
                .containsExactly("Technical: questions, number 4 none → What next?");
        assertThat(compared(before, plan("What did you ship?", "What broke?")))
                .containsExactly("Technical: questions, number 1 Why us? → none");
        assertThat(compared(before, plan("Why us?", "What broke?", "What did you ship?")))
                .containsExactly("Technical: order of questions 1, 2, 3 → 1, 3, 2");
        assertThat(compared(before, plan("Why not us?", "What did you ship?", "What broke?")))
                .containsExactly("Technical: questions, number 1 Why us? → Why not us?");
    }

    @Test
    void twoThatReadAlikeAreStillTwo() {
        var one = new Question("What?", List.of("reads / writes?"), null, List.of(), null);
        var two = new Question("What?", List.of("reads", "writes?"), null, List.of(), null);

        assertThat(compared(blueprint(step(Sketch.of("Technical").asks(one))),
                blueprint(step(Sketch.of("Technical").asks(two))))).hasSize(1);
    }

    @Test
    void longWordsAreShownFromWhereTheyPart() {
        var same = "Bring your own machine. ".repeat(20);
        var before = blueprint(step(Sketch.of("Technical").instructions(same + "No phones.")));
        var after = blueprint(step(Sketch.of("Technical").instructions(same + "Phones are fine.")));

        assertThat(compared(before, after)).singleElement().asString().contains("No phones. →", "Phones are fine.");
    }

    @Test
    void theLedgerKeepsWhatCameAndWhatWent() {
        assertThat(Comparison.of(blueprint(step("Phone")), blueprint(step("Final"))).changes())
                .extracting(Object::toString)
                .containsExactly("stage Phone number 1 → none", "stage Final none → number 1");
    }

    @Test
    void askingOtherReviewersIsADifference() {
        var asked = new Step(id("Final"), 1, null, StageText.of(Sketch.of("Final").draft(), null, 0),
                Map.of(UUID.randomUUID(), "Rui"));

        assertThat(compared(blueprint(step("Final")), blueprint(asked)))
                .containsExactly("Final: reviewers anyone who may review → Rui");
    }

    private static List<String> compared(Blueprint before, Blueprint after) {
        return Comparison.of(before, after).parts().stream().map(Comparison.Part::words).toList();
    }

    private static Blueprint plan(String... prompts) {
        return blueprint(step(Sketch.of("Technical").asks(Arrays.stream(prompts)
                .map(prompt -> new Question(prompt, List.of(), null, List.of(), null)).toArray(Question[]::new))));
    }

    private static Question asked(String evidence) {
        return new Question("What did you ship?", List.of(), null,
                List.of(new Question.Evidence(evidence, List.of())), null);
    }

    private Blueprint judged(AgentText text) {
        var stage = Sketch.of("Technical").draft().by(alex);
        return new Blueprint(template(), 1, List.of(new Step(id("Technical"), 1, alex,
                StageText.of(stage, "alex", 0), Map.of())), List.of(new Judge(alex, 1, text)));
    }

    private static Blueprint row(String names) {
        return blueprint(Arrays.stream(names.split(" ")).map(ComparisonTests::step).toArray(Step[]::new));
    }

    private static Blueprint blueprint(Step... steps) {
        var placed = IntStream.range(0, steps.length).mapToObj(i -> new Step(steps[i].stageId(), 1, null,
                steps[i].text().at(i), steps[i].reviewers())).toList();
        return new Blueprint(template(), 1, placed, List.of());
    }

    private static TemplateText template() {
        return TemplateText.of(EvaluationTemplate.Draft.named("Senior Engineer", UseCase.HIRING, null));
    }

    private static Step step(String name) {
        return step(Sketch.of(name));
    }

    private static Step step(Sketch sketch) {
        var draft = sketch.draft();
        return new Step(id(draft.name()), 1, null, StageText.of(draft, null, 0), Map.of());
    }

    /** The same name is the same stage. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes());
    }
}
