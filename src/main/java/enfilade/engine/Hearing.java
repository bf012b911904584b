package enfilade.engine;

import enfilade.evaluation.FrozenStage;
import java.util.List;

/**
 * What there is to judge: a conversation that was closed, or what was handed in.
 *
 * @param revision the number of the revision whose dimensions are looked at
 * @param language in which it was held, BCP 47
 * @param answers  in their order; in practice, of several answers to one question all
 */
public record Hearing(FrozenStage stage, int revision, String language, List<Answer> answers) {

    /**
     * Words of the participant.
     *
     * @param turn     where they stand: a turn of a conversation, or a question of a written task, counted from 1
     * @param question which question of {@link Asking} they answer, counted from 1
     * @param asked    what was said to them right before
     */
    public record Answer(int turn, int question, String asked, String words) {}

    public Hearing {
        answers = List.copyOf(answers);
    }
}
