package enfilade.welcome;

import enfilade.agent.Question;
import enfilade.agent.QuestionPlan;
import enfilade.agent.UseCase;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.Stage;
import enfilade.evaluation.StageDraft;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the pipelines that a new team can look around in: a hiring loop, a sales training and a mock interview.
 *
 * @param starter the interviewer who stands at its doors
 */
record SamplePipeline(String starter, EvaluationTemplate.Draft template, List<Door> stages) {

    /**
     * A stage as far as the sample says something about it; the rest is as usual.
     *
     * @param round which question about each thing is asked here, counted from 1: nobody is asked the same at two
     *              doors; 0 is all of them
     */
    record Door(StageDraft draft, int round) {

        private static Door of(String name, Stage.Kind kind, @Nullable Integer mark, Stage.Automation next,
                               boolean retakes, @Nullable Integer minutes) {
            return new Door(new StageDraft(null, name, kind, null, minutes, null,
                    mark == null ? null : BigDecimal.valueOf(mark), retakes, null, null, next, null, null, null, null,
                    null, false, null, null, null), 0);
        }

        private Door round(int round) {
            return new Door(draft, round);
        }

        boolean hasConversation() {
            return !draft.kind().isForReviewers();
        }

        /** With its interviewer, and its share of what that interviewer asks. */
        StageDraft draft(UUID agent, QuestionPlan plan) {
            if (!hasConversation()) return draft;
            return round == 0 ? draft.by(agent) : draft.by(agent).asking(new QuestionPlan(share(plan)));
        }

        private List<Question> share(QuestionPlan plan) {
            var asked = new HashMap<String, Integer>();
            return plan.questions().stream()
                    .filter(it -> asked.merge(String.valueOf(it.dimension()), 1, Integer::sum) == round).toList();
        }
    }

    static final List<SamplePipeline> ALL = List.of(
            new SamplePipeline("software-engineer", EvaluationTemplate.Draft.named("Senior Backend Engineer",
                    UseCase.HIRING, "A sample: a phone screen, a technical interview and a decision by people."),
                    List.of(
                    Door.of("Phone Screen", Stage.Kind.AI_INTERVIEW, 60, Stage.Automation.AUTO_ADVANCE, false, null)
                            .round(1),
                    Door.of("Technical", Stage.Kind.AI_INTERVIEW, 75, Stage.Automation.REQUIRE_REVIEWER_APPROVAL, false,
                            null).round(2),
                    Door.of("Final", Stage.Kind.FINAL_REVIEW, 80, Stage.Automation.NONE, false, null))),
            new SamplePipeline("sales", EvaluationTemplate.Draft.named("Sales Conversations", UseCase.TRAINING,
                    "A sample: two drills that people may repeat as often as they like."), List.of(
                    Door.of("Discovery Drill", Stage.Kind.ROLEPLAY_SIMULATION, 70, Stage.Automation.NONE, true, null)
                            .round(1),
                    Door.of("Objection Drill", Stage.Kind.ROLEPLAY_SIMULATION, 70, Stage.Automation.NONE, true, null)
                            .round(2))),
            new SamplePipeline("product-manager", EvaluationTemplate.Draft.named("Product Manager Rehearsal",
                    UseCase.MOCK_INTERVIEW, "A sample: one round to rehearse, with nothing at stake."), List.of(
                    Door.of("Mock Round", Stage.Kind.PRACTICE_SESSION, null, Stage.Automation.NONE, true, 45))));
}
