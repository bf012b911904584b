package enfilade.session;

import enfilade.engine.Utterance;
import enfilade.engine.Utterance.Kind;
import java.time.Instant;

/**
 * One turn of a conversation as it was said.
 *
 * @param number   counted from 1, whoever speaks; quotes name it
 * @param question which question it is about, counted from 1; 0 for the last words
 * @param stoodIn  whether the built-in interviewer said it in the place of a model that stayed away
 */
public record Spoken(int number, Kind kind, int question, String words, boolean stoodIn, Instant at) {

    public boolean isParticipants() {
        return kind.isParticipants();
    }

    Utterance toUtterance() {
        return new Utterance(number, kind, question, words);
    }
}
