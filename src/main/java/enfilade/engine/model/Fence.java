package enfilade.engine.model;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Keeps what participants say apart from what a model is told to do: their words stand between lines that begin with a
 * marker which nobody knows beforehand, and without anything that cannot be seen.
 */
record Fence(String marker) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** For the hash of a question, which has to be the same each time. */
    static final Fence FIXED = new Fence("[[mark]]");

    /** Signs for tables, tags, directions and widths that only a machine reads; those that join letters stay. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\t\\u200c\\u200d]]");

    static Fence random() {
        var bytes = new byte[9];
        RANDOM.nextBytes(bytes);
        return new Fence("[[" + HexFormat.of().formatHex(bytes) + "]]");
    }

    /** One block. */
    String around(String title, String words) {
        return marker + " " + title + "\n" + clean(words) + "\n";
    }

    String end() {
        return marker + " end\n";
    }

    /** As a person would see it, and without the marker, should somebody guess it. */
    private String clean(String words) {
        var seen = UNSEEN.matcher(Normalizer.normalize(words, Form.NFC).replaceAll("\\R", "\n")).replaceAll("");
        var core = marker.replaceAll("[\\[\\]]", "");
        return Pattern.compile(Pattern.quote(core), Pattern.CASE_INSENSITIVE).matcher(seen).replaceAll("").strip();
    }
}
