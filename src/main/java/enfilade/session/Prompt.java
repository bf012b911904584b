package enfilade.session;

import enfilade.engine.Asking;
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

    /** What is asked there, as any interviewer would put it. What is expected stays unsaid. */
    public static List<Prompt> of(FrozenStage stage) {
        var asked = Asking.of(stage);
        return IntStream.range(0, asked.size())
                .mapToObj(i -> new Prompt(i + 1, asked.get(i).prompt(), asked.get(i).followUps())).toList();
    }
}
