package enfilade.session;

import java.time.Instant;

/**
 * What a participant has written to one question so far.
 *
 * @param number the question's
 * @param saves  how often it has been saved: whoever saves says which one they have seen
 */
public record Answer(int number, String words, int saves, Instant savedAt) {

    public static final int LONGEST = 20_000;

    public boolean isBlank() {
        return words.isBlank();
    }

    /** As it is kept: line ends of one character, and the space at its beginning stays, because code begins with it. */
    static String kept(String typed) {
        return typed.replace("\0", "").replaceAll("\r\n?", "\n");
    }

    /** Names these words briefly, so that a form can tell later whether somebody has changed them since. */
    static String mark(String words) {
        return Integer.toHexString(words.hashCode());
    }
}
