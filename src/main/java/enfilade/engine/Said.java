package enfilade.engine;

import enfilade.engine.Utterance.Kind;

/**
 * What an interviewer says.
 *
 * @param kind     one of the interviewer's
 * @param question which question it is about, counted from 1; 0 for the last words
 */
public record Said(Kind kind, int question, String words) {}
