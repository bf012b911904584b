package enfilade;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people write: without the space around it, never longer than we keep, and nothing at all when it is blank. And
 * what is written for them the same way everywhere.
 */
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

    /**
     * Browsers send line ends as two characters, and PostgreSQL keeps no zero character. What is plain stays as it is.
     */
    public static String plain(String text) {
        return text.replace("\0", "").replaceAll("\r+\n", "\n").strip();
    }

    /** What stands in a field; one that nobody sent is empty. */
    public static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** For what is edited in a field of one line, which would join the words on both sides of a line end. */
    public static String inOneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    /** Its beginning, which never ends in half of a letter. */
    public static String cut(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** 1 stage, 3 stages */
    public static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Whether a database can keep it: no zero character, and no half of a letter that takes two. */
    public static boolean isWhole(String text) {
        return text.codePoints().noneMatch(letter -> letter == 0 || Character.getType(letter) == Character.SURROGATE);
    }

    /** A name of such characters alone would be a row that nobody can see. */
    private static boolean isInvisible(int letter) {
        return Character.isWhitespace(letter) || Character.getType(letter) == Character.FORMAT
                || Character.isISOControl(letter);
    }

    private Texts() {}
}
