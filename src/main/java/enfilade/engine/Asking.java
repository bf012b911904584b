package enfilade.engine;

import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Question;
import enfilade.evaluation.FrozenStage;
import java.util.List;

/** What is asked at a stage: its question plan, else one question for each thing that is looked for. */
public final class Asking {

    /** A question has at most 2,000 characters, and a description has as many by itself. */
    private static final int LONGEST = 1_700;

    public static List<Question> of(FrozenStage stage) {
        var plan = stage.plan().questions();
        if (!plan.isEmpty()) return plan;
        return stage.interviewer() == null ? List.of() : stage.dimensions().stream().map(Asking::about).toList();
    }

    private static Question about(Dimension it) {
        var words = "Tell us about your experience with " + it.name() + ". Give an example.";
        var about = it.description().substring(0, Math.min(it.description().length(), LONGEST));
        return new Question(about.isBlank() ? words : words + "\n" + about, List.of(), it.name(), List.of(), null);
    }

    private Asking() {}
}
