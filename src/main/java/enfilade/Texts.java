package enfilade;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people write: without the space around it, never longer than we keep, and nothing at all when it is blank. */
public final class Texts {

    public static String required(String field, @Nullable String text, int most, String whenMissing) {
        var kept = optional(field, text, most);
        if (kept == null) throw new Refusal.Invalid(List.of(new Issue(field, "required", whenMissing)));
        return kept;
    }

    public static @Nullable String optional(String field, @Nullable String text, int most) {
        var kept = text == null ? "" : plain(text);
        if (kept.length() > most) {
            throw new Refusal.Invalid(List.of(new Issue(field, "too_long",
                    String.format(Locale.ENGLISH, "This has at most %,d characters.", most))));
        }
        return kept.codePoints().allMatch(Texts::isInvisible) ? null : kept;
    }

    /** Browsers send line ends as two characters, and PostgreSQL keeps no zero character. */
    public static String plain(String text) {
        return text.replace("\0", "").replace("\r\n", "\n").strip();
    }

    /** A name of such characters alone would be a row that nobody can see. */
    private static boolean isInvisible(int letter) {
        return Character.isWhitespace(letter) || Character.getType(letter) == Character.FORMAT
                || Character.isISOControl(letter);
    }

    private Texts() {}
}
