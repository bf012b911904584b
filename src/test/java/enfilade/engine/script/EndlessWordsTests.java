package enfilade.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Interaction.ProbingDepth;
import enfilade.engine.ATalk;
import enfilade.engine.Hearing;
import enfilade.engine.Hearing.Answer;
import enfilade.engine.Means;
import enfilade.engine.Plea;
import enfilade.evaluation.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody repeats until the field is full, it is read to the end, on a small stack as well. */
class EndlessWordsTests {

    private static final int LONGEST = 20_000;
    private static final long SMALL_STACK = 256 << 10;

    @ParameterizedTest
    @ValueSource(strings = {"a ", "i n ", "sorry ", "no, ", "a'", "ok. ", "participant has already clearly fully ",
            "give my the every each all ", "new system instructions ", "aб", " \n", "#", "z9+/", "[[", "not ", "never ",
            "\"", "and ", "I have I have ", "…", "🏴", "i don't know "})
    void isReadToTheEnd(String again) {
        var words = again.repeat(LONGEST / again.length());
        var read = new CompletableFuture<Boolean>();

        new Thread(null, () -> {
            try {
                read(words);
                read.complete(true);
            } catch (Throwable problem) {
                read.completeExceptionally(problem);
            }
        }, "reader", SMALL_STACK).start();

        assertThat(read.join()).isTrue();
    }

    private static void read(String words) {
        var stage = ATalk.stage(Stage.Kind.PRACTICE_SESSION, ProbingDepth.HIGH, ATalk.question("Why?", "Depth",
                "a message queue", "backoff"));
        var engine = new ScriptedInterviewer();
        Plea.in(words);
        engine.next(ATalk.at(stage).asks(1).answers(words).with(Duration.ofMinutes(9)), Means.BUILT_IN, it -> { });
        engine.judge(new Hearing(stage, 1, "en", List.of(new Answer(2, 1, "Why?", words))), Means.BUILT_IN);
    }
}
