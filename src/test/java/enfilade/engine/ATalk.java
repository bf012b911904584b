package enfilade.engine;

import enfilade.agent.AgentProfile;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.AgentText;
import enfilade.agent.Context;
import enfilade.agent.Engine;
import enfilade.agent.Interaction;
import enfilade.agent.Interaction.ProbingDepth;
import enfilade.agent.Interaction.Style;
import enfilade.agent.Interaction.Tone;
import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.agent.QuestionPlan;
import enfilade.agent.UseCase;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation made up for a test, turn by turn. */
public final class ATalk {

    /** An answer that is long enough and says nothing that anybody looks for. */
    public static final String BESIDE = "On Sunday I walked along the river with my sister, and after that we had soup "
            + "in a small place near the old bridge in Porto.";

    private final FrozenStage stage;
    private final List<Utterance> said = new ArrayList<>();

    private ATalk(FrozenStage stage) {
        this.stage = stage;
    }

    public static ATalk at(FrozenStage stage) {
        return new ATalk(stage);
    }

    public static Question question(String prompt, @Nullable String dimension, String... points) {
        return new Question(prompt, List.of(), dimension, List.of(points).stream()
                .map(it -> new Evidence(it, List.of())).toList(), null);
    }

    /** An interviewer called Mo, who asks these questions for half an hour. */
    public static FrozenStage stage(Stage.Kind kind, ProbingDepth depth, Question... questions) {
        return stage(kind, new Interaction(Tone.FRIENDLY, Style.CONVERSATIONAL, null, depth), questions);
    }

    public static FrozenStage stage(Stage.Kind kind, Interaction manner, Question... questions) {
        var names = List.of(questions).stream().map(Question::dimension).filter(it -> it != null).distinct().toList();
        var weight = 100 / Math.max(1, names.size());
        var dimensions = names.stream().map(it -> Dimension.of(it, "", it.equals(names.getFirst())
                ? 100 - weight * (names.size() - 1) : weight, null, List.of())).toList();
        var draft = new AgentProfile.Draft("Mo", UseCase.HIRING, "I am Mo, and I look after the workshop.",
                new Context(null, null, "Mo runs a bakery whose oven broke down this morning."), manner, null, null,
                null, null, dimensions, QuestionPlan.NONE);
        return stage(kind, AgentText.of(null, draft), new QuestionPlan(List.of(questions)));
    }

    public static FrozenStage stage(Stage.Kind kind, AgentText interviewer, QuestionPlan plan) {
        return new FrozenStage(UUID.randomUUID(), UUID.randomUUID(), 0, "talk", "Talk", kind, interviewer, 30, null,
                false, null, 0, Stage.Automation.NONE, Stage.Counting.LATEST, null, false, null, null, null, plan,
                Engine.DEFAULT, interviewer.dimensions(), Map.of());
    }

    public ATalk asks(int question) {
        return says(Kind.ASKS, question, "Question " + question);
    }

    public ATalk probes(int question) {
        return says(Kind.PROBES, question, "More about " + question);
    }

    /** To the question of the last turn. */
    public ATalk answers(String words) {
        return says(Kind.ANSWERS, said.getLast().question(), words);
    }

    public ATalk repeats() {
        return says(Kind.REPEATS, said.getLast().question(), "");
    }

    public ATalk says(Kind kind, int question, String words) {
        said.add(new Utterance(said.size() + 1, kind, question, words));
        return this;
    }

    public Conversation with(Duration left) {
        return new Conversation(stage, "en", said, left);
    }

    public Step next() {
        return Course.next(with(Duration.ofMinutes(30)));
    }

    public Step nextWith(Duration left) {
        return Course.next(with(left));
    }
}
