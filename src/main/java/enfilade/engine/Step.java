package enfilade.engine;

import enfilade.agent.Question.Evidence;
import enfilade.engine.Utterance.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an interviewer does next. It is decided by rules of ours, whoever finds the words for it.
 */
public sealed interface Step {

    /** Puts a question of {@link Asking}, counted from 1, for the first time; or once more when nobody answered it. */
    record Ask(int question) implements Step {}

    /**
     * Asks further about the same question.
     *
     * @param why      what the answers to it are like so far
     * @param followUp the one that the plan wants asked now; null when it has none left and words have to be found
     * @param missing  the expected points that nobody has named yet; not for the participant's ears
     */
    record Probe(int question, Why why, @Nullable String followUp, List<Evidence> missing) implements Step {

        public Probe {
            missing = List.copyOf(missing);
        }
    }

    /** Puts the same question again, with a hint, as they wished; in practice only. */
    record Again(int question) implements Step {}

    /** They asked what is meant: puts what was asked last once more, for everybody in the same sense. */
    record Explain(int question, String asked) implements Step {}

    /** Everything has been asked: says what there is to say of the last answer before it ends; in practice only. */
    record Offer(int question) implements Step {}

    /** Says goodbye. */
    record Close(Ending ending) implements Step {}

    /** Why it is asked further. */
    enum Why { NOTHING_SAID, SHORT, VAGUE, MISSING_POINT }

    /** Why it ends. */
    enum Ending {

        /** Everything was asked that there is. */
        ALL_ASKED,
        /** The time is over or nearly over, or the participant ended it. */
        NO_TIME
    }

    /** Which question it is about, counted from 1; 0 for the last words. */
    default int about() {
        return switch (this) {
            case Ask(var question) -> question;
            case Probe probe -> probe.question();
            case Again(var question) -> question;
            case Offer(var question) -> question;
            case Explain explain -> explain.question();
            case Close ignored -> 0;
        };
    }

    /** What the turn is, once there are words for it. */
    default Kind kind() {
        return switch (this) {
            case Ask ignored -> Kind.ASKS;
            case Again ignored -> Kind.ASKS;
            case Explain ignored -> Kind.ASKS;
            case Probe ignored -> Kind.PROBES;
            case Offer ignored -> Kind.PROBES;
            case Close ignored -> Kind.CLOSES;
        };
    }
}
