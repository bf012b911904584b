package enfilade.agent;

import enfilade.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people write: without the space around it, never longer than we keep, and nothing at all when it is blank. */
final class Texts {

    static String required(String field, @Nullable String text, int most, String whenMissing) {
        var kept = optional(field, text, most);
        if (kept == null) throw new Refusal.Invalid(field, whenMissing);
        return kept;
    }

    static @Nullable String optional(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) return null;
        if (text.strip().length() > most) {
            throw new Refusal.Invalid(field, String.format(Locale.ENGLISH, "This has at most %,d characters.", most));
        }
        return text.strip();
    }

    private Texts() {}
}
