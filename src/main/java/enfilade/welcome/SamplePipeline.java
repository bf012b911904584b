package enfilade.welcome;

import enfilade.agent.UseCase;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.Stage;
import enfilade.evaluation.StageDraft;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the pipelines that a new team can look around in: a hiring loop, a sales training and a mock interview.
 *
 * @param starter the interviewer who stands at its doors
 */
record SamplePipeline(String starter, EvaluationTemplate.Draft template, List<Door> stages) {

    /** A stage as far as the sample says something about it; the rest is as usual. */
    record Door(StageDraft draft) {

        private static Door of(String name, Stage.Kind kind, @Nullable Integer mark, Stage.Automation next,
                               boolean retakes, @Nullable Integer minutes) {
            return new Door(new StageDraft(null, name, kind, null, minutes, null,
                    mark == null ? null : BigDecimal.valueOf(mark), retakes, null, null, next, null, null, null, null,
                    null, false, null, null, null));
        }

        boolean hasConversation() {
            return !draft.kind().isForReviewers();
        }
    }

    static final List<SamplePipeline> ALL = List.of(
            new SamplePipeline("software-engineer", EvaluationTemplate.Draft.named("Senior Backend Engineer",
                    UseCase.HIRING, "A sample: a phone screen, a technical interview and a decision by people."),
                    List.of(
                    Door.of("Phone Screen", Stage.Kind.AI_INTERVIEW, 60, Stage.Automation.AUTO_ADVANCE, false, null),
                    Door.of("Technical", Stage.Kind.AI_INTERVIEW, 75, Stage.Automation.REQUIRE_REVIEWER_APPROVAL, false,
                            null),
                    Door.of("Final", Stage.Kind.FINAL_REVIEW, 80, Stage.Automation.NONE, false, null))),
            new SamplePipeline("sales", EvaluationTemplate.Draft.named("Sales Conversations", UseCase.TRAINING,
                    "A sample: two drills that people may repeat as often as they like."), List.of(
                    Door.of("Discovery Drill", Stage.Kind.ROLEPLAY_SIMULATION, 70, Stage.Automation.NONE, true, null),
                    Door.of("Objection Drill", Stage.Kind.ROLEPLAY_SIMULATION, 70, Stage.Automation.NONE, true, null))),
            new SamplePipeline("product-manager", EvaluationTemplate.Draft.named("Product Manager Rehearsal",
                    UseCase.MOCK_INTERVIEW, "A sample: one round to rehearse, with nothing at stake."), List.of(
                    Door.of("Mock Round", Stage.Kind.PRACTICE_SESSION, null, Stage.Automation.NONE, true, 45))));
}
