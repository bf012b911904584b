package enfilade.session;

import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Question;
import enfilade.evaluation.FrozenStage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is asked in a written task or in a round of practice.
 *
 * @param number  counted from 1, as quotes name it
 * @param mayTell what the participant may speak of as well
 */
public record Prompt(int number, String words, List<String> mayTell) {

    /** The stage's questions; without any, one for each thing that is looked for. What is expected stays unsaid. */
    public static List<Prompt> of(FrozenStage stage) {
        var plan = stage.plan().questions();
        if (!plan.isEmpty()) {
            return IntStream.range(0, plan.size()).mapToObj(i -> of(i + 1, plan.get(i))).toList();
        }
        if (stage.interviewer() == null) return List.of();
        var dimensions = stage.dimensions();
        return IntStream.range(0, dimensions.size()).mapToObj(i -> of(i + 1, dimensions.get(i))).toList();
    }

    private static Prompt of(int number, Question question) {
        return new Prompt(number, question.prompt(), question.followUps());
    }

    private static Prompt of(int number, Dimension it) {
        var words = "Tell us about your experience with " + it.name() + ". Give an example.";
        return new Prompt(number, it.description().isBlank() ? words : words + "\n" + it.description(), List.of());
    }
}
