package enfilade.engine;

import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Scorecard;
import java.util.function.Consumer;

/**
 * Something that can hold the conversation of a stage and judge what was said or handed in there. It knows no page and
 * no database; whatever it needs of an account is in its {@link Means}. Nobody waits for it inside a transaction.
 */
public interface Interviewing {

    /** Which of the two it is. */
    Runner runner();

    /** Whether it could run this stage from the first word to the scorecard, with what the account gives it. */
    boolean runs(FrozenStage stage, Means means);

    /**
     * What is said next, or the last words.
     *
     * @param heard takes the words piece by piece as they come; together they are those of the answer
     * @throws Away when there is nobody to ask now; what was heard until then does not count
     */
    Said next(Conversation so, Means means, Consumer<String> heard);

    /**
     * A scorecard with a score, or none, for each dimension of the stage, in its order.
     *
     * @throws Away when there is nobody to ask now
     */
    Scorecard judge(Hearing hearing, Means means);

    /**
     * The same without the fixed rules that keep an answer from it which speaks to whoever judges. Nobody real is ever
     * judged like this: it shows what such an answer would do if those rules did not know it.
     *
     * @throws Away when there is nobody to ask now
     */
    default Scorecard judgeUnguarded(Hearing hearing, Means means) {
        return judge(hearing, means);
    }
}
