package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Checks;
import enfilade.agent.Question;
import enfilade.agent.UseCase;
import enfilade.web.JsonText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A template as one document: what stands in it, and that reading it gives back what was written. */
class TemplateDocumentTests {

    @Test
    void theSameTemplateGivesTheSameBytes() {
        assertThat(document().text()).isEqualTo(document().text()).endsWith("}\n").contains("""
                {
                  "enfilade": 1,
                  "template": {
                    "template_name": "Senior Engineer",
                    "use_case": "hiring",
                """).contains("\"pass_threshold\": 72.5").contains("\"automation_rule\": \"auto_advance\"")
                .doesNotContain("agent_profile_id").doesNotContain("\"id\"");
    }

    @Test
    void readingItGivesBackWhatWasWritten() {
        var checks = new Checks();
        var tree = JsonText.read(document().text());

        assertThat(TemplateText.read(tree.get("template"), "template", checks).toDraft("template", checks))
                .isEqualTo(template());
        assertThat(StageText.read(tree.get("stages").get(0), "stages[0]", checks).toDraft(null, "stages[0]", checks))
                .isEqualTo(stage());
        assertThat(checks.issues()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPath() {
        var checks = new Checks();
        var tree = JsonText.read("""
                {"stage_name": 7, "pass_threshold": "high", "colour": "red", "stage_type": "quiz",
                 "questions": [{"prompt": "", "follow_ups": "Why?"}], "duration_minutes": 1.5}
                """);

        StageText.read(tree, "stages[3]", checks).toDraft(null, "stages[3]", checks);

        assertThat(checks.issues()).extracting(issue -> issue.path() + " " + issue.code()).containsExactlyInAnyOrder(
                "stages[3].stage_name wrong_type", "stages[3].pass_threshold wrong_type",
                "stages[3].colour unknown_key",
                "stages[3].stage_type not_a_choice", "stages[3].questions[0].follow_ups wrong_type",
                "stages[3].questions[0].prompt required",
                "stages[3].duration_minutes wrong_type");
    }

    @Test
    void evidenceWithoutAliasesMayBeAPlainText() {
        var checks = new Checks();
        var tree = JsonText.read("""
                {"type": "a", "questions": [{"prompt": "Why?", "expected_evidence": ["a reason", {"text": "another"}]}]}
                """);

        assertThat(StageText.read(tree, "", checks).plan().questions().getFirst().expectedEvidence())
                .containsExactly(new Question.Evidence("a reason", List.of()),
                        new Question.Evidence("another", List.of()));
    }

    @Test
    void rangesAreToldAtTheirKeys() {
        var checks = new Checks();
        var tree = JsonText.read("""
                {"type": "a", "duration_minutes": 481, "pass_threshold": -1, "stage_order": -2}
                """);

        assertThat(StageText.read(tree, "", checks).toDraft(null, "", checks)).isNull();
        assertThat(checks.issues()).extracting(issue -> issue.path() + " " + issue.code()).containsExactlyInAnyOrder(
                "duration_minutes out_of_range", "pass_threshold out_of_range", "stage_order out_of_range");
    }

    private static TemplateDocument document() {
        return TemplateDocument.of(new Blueprint(TemplateText.of(template()), 1, List.of(new Blueprint.Step(
                UUID.randomUUID(), 1, null, StageText.of(stage(), null, 0), Map.of())), List.of()));
    }

    private static EvaluationTemplate.Draft template() {
        return EvaluationTemplate.Draft.named("Senior Engineer", UseCase.HIRING, "Whom we \"look\" for.\nTwo lines.");
    }

    private static StageDraft stage() {
        return Sketch.of("Phone Screen").mark("72.50").then(Stage.Automation.AUTO_ADVANCE).minutes(30)
                .asks(new Question("What did you ship?", List.of("Why?"), null,
                        List.of(new Question.Evidence("wrote tests", List.of("TDD"))), 60)).draft();
    }
}
