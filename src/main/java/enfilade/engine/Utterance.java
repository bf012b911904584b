package enfilade.engine;

/**
 * One turn of a conversation.
 *
 * @param number   counted from 1, whoever speaks; quotes name it
 * @param question which question of {@link Asking} it is about, counted from 1; 0 for the last words
 */
public record Utterance(int number, Kind kind, int question, String words) {

    /** What a turn is for. */
    public enum Kind {

        /** The interviewer puts a question; the first time, it introduces itself as well. */
        ASKS,
        /** It asks further about the same question. */
        PROBES,
        /** It says goodbye; nothing comes after it. */
        CLOSES,
        /** The participant speaks. */
        ANSWERS,
        /** The participant wants to answer the same question again, which only practice allows. */
        REPEATS;

        public boolean isParticipants() {
            return this == ANSWERS || this == REPEATS;
        }
    }
}
