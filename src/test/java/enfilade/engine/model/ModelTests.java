package enfilade.engine.model;

import static enfilade.engine.ATalk.question;

import enfilade.Ai;
import enfilade.agent.Interaction.ProbingDepth;
import enfilade.agent.Question;
import enfilade.engine.ATalk;
import enfilade.engine.Hearing;
import enfilade.engine.Hearing.Answer;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/**
 * What tests of the model interviewer share: a model on this machine, little patience, and a stage of two dimensions.
 */
abstract class ModelTests {

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final Question QUEUES = question("How did you use queues?", "Design", "message queue", "backoff");
    static final Question FAULTS = question("Which fault was hard?", "Debugging", "root cause");
    static final String ON_QUEUES = "I put every order into a message queue first, and the workers took it from there "
            + "when they had time, with a growing backoff.";
    static final String ON_FAULTS = "In the end a lock was the root cause, and I found it with git bisect over forty "
            + "commits on a long Friday night.";

    static final Patience LITTLE = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5),
            Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(1));

    final LoopbackModel model = LoopbackModel.start();
    final List<String> heard = new ArrayList<>();

    @AfterEach
    void hangUp() {
        model.close();
    }

    ModelInterviewer interviewer() {
        return interviewer(LITTLE, Ai.USUAL);
    }

    static ModelInterviewer interviewer(Patience patience, Ai ai) {
        var voice = new Voice(wire(patience), new Guard(patience));
        return new ModelInterviewer(ai, voice, new ModelJudge(ai, voice));
    }

    static Wire wire(Patience patience) {
        return new Wire(patience, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static ATalk talk(Stage.Kind kind) {
        return ATalk.at(stage(kind));
    }

    static FrozenStage stage(Stage.Kind kind) {
        return ATalk.stage(kind, ProbingDepth.MEDIUM, QUEUES, FAULTS);
    }

    Scorecard judged(Answer... answers) {
        return judged(Ai.USUAL, answers);
    }

    Scorecard judged(Ai ai, Answer... answers) {
        return interviewer(LITTLE, ai).judge(new Hearing(stage(Stage.Kind.AI_INTERVIEW), 7, "en", List.of(answers)),
                model.means());
    }

    static Answer[] answers() {
        return new Answer[]{answer(2, 1, ON_QUEUES), answer(4, 2, ON_FAULTS)};
    }

    static Answer answer(int turn, int question, String words) {
        return new Answer(turn, question, "Asked before " + turn, words);
    }
}
