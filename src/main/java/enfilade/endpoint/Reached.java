package enfilade.endpoint;

/**
 * What came of a tiny question.
 *
 * @param words a sentence for members, such as "It answered after 0.8 seconds."; without keys, and without anything
 *              that stood in the answer
 */
public record Reached(boolean answers, String words) {}
