package enfilade.engine.script;

import enfilade.agent.QuestionPlan;
import enfilade.engine.Asking;
import enfilade.engine.Conversation;
import enfilade.engine.Course;
import enfilade.engine.Hearing;
import enfilade.engine.Interviewing;
import enfilade.engine.Means;
import enfilade.engine.Said;
import enfilade.engine.Step;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Stage.Kind;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The interviewer that comes with Enfilade: it needs no key and no network, and whoever says the same hears the same.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class ScriptedInterviewer implements Interviewing {

    @Override
    public Runner runner() {
        return Runner.SCRIPTED;
    }

    /** A conversation it can always hold; what is handed in, it can only judge where points are expected everywhere. */
    @Override
    public boolean runs(FrozenStage stage, Means means) {
        if (stage.interviewer() == null) return false;
        return switch (stage.kind()) {
            case AI_INTERVIEW, ROLEPLAY_SIMULATION, PRACTICE_SESSION -> true;
            case ASYNC_ASSESSMENT -> isScorable(stage);
            case MANUAL_REVIEW, FINAL_REVIEW -> false;
        };
    }

    @Override
    public Said next(Conversation so, Means means, Consumer<String> heard) {
        var step = Course.next(so);
        var words = so.stage().kind() == Kind.ROLEPLAY_SIMULATION ? new InRole(so).words(step)
                : new Asker(so).words(step);
        sentences(words, heard);
        return new Said(step.kind(), step.about(), words);
    }

    @Override
    public Scorecard judge(Hearing hearing, Means means) {
        return new Weighing(hearing).scorecard();
    }

    private static boolean isScorable(FrozenStage stage) {
        var plan = new QuestionPlan(Asking.of(stage));
        return stage.dimensions().stream().allMatch(dimension -> plan.questions().stream().anyMatch(it ->
                Finding.speaksFor(it, dimension) && !it.expectedEvidence().isEmpty()));
    }

    private static void sentences(String words, Consumer<String> heard) {
        var ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        ends.setText(words);
        for (int from = 0, to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            heard.accept(words.substring(from, to));
        }
    }
}
