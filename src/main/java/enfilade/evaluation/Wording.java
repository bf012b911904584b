package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every draft asks of its words and numbers before anything is made of them. */
final class Wording {

    /** A list without empty lines, at most fifty entries of at most 160 characters. */
    static List<String> list(String field, @Nullable List<String> entries) {
        var kept = entries == null
                ? List.<String>of() : entries.stream().map(Texts::plain).filter(entry -> !entry.isEmpty()).toList();
        if (kept.size() > 50) throw new Refusal.Invalid(field, "At most 50 entries.");
        kept.forEach(entry -> Texts.optional(field, entry, 160));
        return kept;
    }

    static @Nullable Integer within(String field, @Nullable Integer number, int least, int most, String sentence) {
        if (number != null && (number < least || number > most)) throw new Refusal.Invalid(field, sentence);
        return number;
    }

    /** At most two decimals, as typed, without needless zeros. */
    static @Nullable BigDecimal within(String field, @Nullable BigDecimal number, int most, String sentence) {
        if (number == null) return null;
        var plain = number.stripTrailingZeros();
        if (plain.signum() < 0 || plain.compareTo(BigDecimal.valueOf(most)) > 0 || plain.scale() > 2) {
            throw new Refusal.Invalid(field, sentence);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** "Phone Screen" as a label: phone_screen. */
    static String label(String name) {
        var label = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
        return label.isEmpty() ? "stage" : label.substring(0, Math.min(60, label.length())).replaceAll("_+$", "");
    }

    /** "phone_screen" made readable: Phone Screen. */
    static String readable(String label) {
        var words = new StringBuilder();
        for (var word : label.strip().split("[_\\-\\s]+")) {
            if (word.isEmpty()) continue;
            words.append(words.isEmpty() ? "" : " ").append(Character.toTitleCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return words.isEmpty() ? label : words.toString();
    }

    static String minutes(int minutes) {
        if (minutes < 60) return minutes + " min";
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Wording() {}
}
