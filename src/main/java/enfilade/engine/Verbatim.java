package enfilade.engine;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Whether words stand somewhere in one piece. How much space is between them, letter case, the shape of quotation marks
 * and apostrophes, and signs that nobody can see do not matter.
 */
public final class Verbatim {

    public static boolean isIn(String quote, String words) {
        var plain = plain(quote);
        return !plain.isEmpty() && plain(words).contains(plain);
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Form.NFKC).replaceAll("\\p{Cf}", "").replaceAll("[\\s\\p{Z}]+", " ")
                .strip().replaceAll("[‘’‚‛′]", "'").replaceAll("[“”„‟«»]", "\"").toLowerCase(Locale.ROOT);
    }

    private Verbatim() {}
}
