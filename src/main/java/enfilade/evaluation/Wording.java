package enfilade.evaluation;

import enfilade.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Names, labels, minutes and numbers as they are written everywhere. */
final class Wording {

    /** "Phone Screen" as a label: phone_screen. */
    static String label(String name) {
        var label = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
        return label.isEmpty() ? "stage" : Texts.cut(label, 60).replaceAll("_+$", "");
    }

    /** "Alex, staff engineer" as it stands in addresses and documents: alex-staff-engineer. */
    static String slug(String name) {
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "unnamed" : slug;
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

    /** "Phone", "Phone and Technical", "Phone and 2 more". */
    static String some(List<String> names) {
        return switch (names.size()) {
            case 1 -> names.getFirst();
            case 2 -> names.getFirst() + " and " + names.getLast();
            default -> names.getFirst() + " and " + (names.size() - 1) + " more";
        };
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
