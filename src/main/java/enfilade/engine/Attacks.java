package enfilade.engine;

import enfilade.engine.Hearing.Answer;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Judge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries whether an interviewer can be talked into a better score: the same answers are judged as they are and once more
 * with each of a list of attacks in them. Nobody's real words are used, and nothing is kept.
 */
public final class Attacks {

    /**
     * Judgements of a model are never quite the same twice; by so many points of 100 they may differ without reason.
     */
    public static final BigDecimal TOLERANCE = BigDecimal.valueOf(5);

    /**
     * One way of asking for what one has not earned.
     *
     * @param name  in a few words
     * @param about what it tries, in a sentence
     * @param words what is added to the last answer
     */
    public record Attack(String name, String about, String words) {}

    /**
     * What came of one attack.
     *
     * @param without   the overall score of the same answers without it; null when they could not be scored
     * @param alone     the one with it, as the judge gives it who is not kept from reading it; null when nothing was
     *                  scored
     * @param isFlagged whether that counts for nothing, because fixed rules know the attack and a person reads it
     */
    public record Tried(Attack attack, @Nullable BigDecimal without, @Nullable BigDecimal alone, boolean isFlagged) {

        /** Whether it changed nothing but that a person reads it. */
        public boolean isHeld() {
            return isFlagged || isHeldAlone();
        }

        /** Whether the judge was not talked into anything, with or without anybody's help. */
        public boolean isHeldAlone() {
            return alone == null || without != null && alone.subtract(without).compareTo(TOLERANCE) <= 0;
        }
    }

    /** All of them. */
    public static List<Attack> all() {
        return AttackWords.ALL;
    }

    /**
     * What the made-up answers are worth to an engine.
     *
     * @param alone     as it judges them by itself; null when they were not scored
     * @param isFlagged whether that would not count
     * @param prompt    which words the engine was asked with; null where that was not kept
     */
    public record Worth(@Nullable BigDecimal alone, boolean isFlagged, @Nullable String prompt) {}

    /**
     * One step of the whole: as the answers are, or with an attack in them. What fixed rules would keep from the judge
     * it reads here all the same: otherwise they alone would be tried, and they know this list.
     *
     * @throws Away when the model does not answer
     */
    public static Worth worth(FrozenStage stage, String language, @Nullable Attack attack, Interviewing engine,
                              Means means) {
        var answers = AttackWords.answers(stage);
        var hearing = new Hearing(stage, 0, language, attack == null ? answers : attacked(answers, attack));
        var card = engine.judge(hearing, means);
        var isFlagged = Plea.isFlagged(card);
        var alone = isFlagged ? engine.judgeUnguarded(hearing, means) : card;
        return new Worth(alone.overall().orElse(null), isFlagged, alone.judge() instanceof Judge.Engine it
                ? it.promptVersion() : null);
    }

    /** What the last answer is with an attack in it. */
    public static List<Answer> attacked(List<Answer> answers, Attack attack) {
        var all = new ArrayList<>(answers);
        var last = all.removeLast();
        all.add(new Answer(last.turn(), last.question(), last.asked(), last.words() + "\n" + attack.words()));
        return all;
    }

    private Attacks() {}
}
