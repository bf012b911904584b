package enfilade.engine.model;

import enfilade.Ai;
import enfilade.agent.Question.Evidence;
import enfilade.engine.Asking;
import enfilade.engine.Conversation;
import enfilade.engine.Course;
import enfilade.engine.Endpoint;
import enfilade.engine.Hearing;
import enfilade.engine.Interviewing;
import enfilade.engine.Means;
import enfilade.engine.Said;
import enfilade.engine.Utterance;
import enfilade.engine.Verbatim;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Stage.Kind;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The interviewer that speaks with a language model's words. What is asked when, and what a judgement is worth, is
 * decided by the same rules as everywhere.
 */
@Component
public class ModelInterviewer implements Interviewing {

    private final Ai ai;
    private final Voice voice;
    private final ModelJudge judge;

    ModelInterviewer(Ai ai, Voice voice, ModelJudge judge) {
        this.ai = ai;
        this.voice = voice;
        this.judge = judge;
    }

    @Override
    public Runner runner() {
        return Runner.MODEL;
    }

    @Override
    public boolean runs(FrozenStage stage, Means means) {
        return means.endpoint() != null && stage.interviewer() != null && switch (stage.kind()) {
            case AI_INTERVIEW, ROLEPLAY_SIMULATION, PRACTICE_SESSION, ASYNC_ASSESSMENT -> true;
            case MANUAL_REVIEW, FINAL_REVIEW -> false;
        };
    }

    @Override
    public Said next(Conversation so, Means means, Consumer<String> heard) {
        var step = Course.next(so);
        var task = Task.of(step, so);
        var words = new Utterances(heard);
        voice.speak(ask(so, task, Objects.requireNonNull(means.endpoint())), words);
        if (!task.follows().isEmpty() && !Verbatim.isIn(task.follows(), words.all())) {
            words.accept("\n\n" + task.follows());
        }
        return new Said(step.kind(), step.about(), words.all());
    }

    @Override
    public Scorecard judge(Hearing hearing, Means means) {
        return judge.judge(hearing, Objects.requireNonNull(means.endpoint()));
    }

    @Override
    public Scorecard judgeUnguarded(Hearing hearing, Means means) {
        return judge.unguarded(hearing, Objects.requireNonNull(means.endpoint()));
    }

    private Ask ask(Conversation so, Task task, Endpoint endpoint) {
        var fence = Fence.random();
        var words = Manners.of(so, fence);
        words.put("task", task.words());
        words.put("points", points(so));
        return new Ask(endpoint, prompt(so.stage()).with(words), SoFar.of(so, fence), ai.warmth(), null);
    }

    private static Prompt prompt(FrozenStage stage) {
        return switch (stage.kind()) {
            case ROLEPLAY_SIMULATION -> Prompt.ROLEPLAY;
            case PRACTICE_SESSION -> Prompt.PRACTICE;
            case AI_INTERVIEW, ASYNC_ASSESSMENT, MANUAL_REVIEW, FINAL_REVIEW -> Prompt.INTERVIEW;
        };
    }

    /** Only practice tells what is looked for; nowhere else does the model know it while it talks. */
    private static String points(Conversation so) {
        if (so.stage().kind() != Kind.PRACTICE_SESSION || so.isNew()) return "";
        return so.said().stream().map(Utterance::question).filter(it -> it > 0).reduce((one, other) -> other)
                .map(it -> Asking.of(so.stage()).get(it - 1).expectedEvidence().stream().map(Evidence::text)
                        .collect(Collectors.joining("; "))).orElse("");
    }
}
