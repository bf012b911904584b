package enfilade.activity;

import enfilade.Texts;
import enfilade.web.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing that became another, in words: pass mark, 70, 75. */
public record Change(String what, String before, String after) {

    private static final int LONGEST = 160;

    /** Collects the differences between two states of a thing, in the order in which they are asked for. */
    public static final class Differences {

        private final List<Change> changes = new ArrayList<>();
        private final int longest;

        private Differences(int longest) {
            this.longest = longest;
        }

        public Differences of(String what, @Nullable Object before, @Nullable Object after) {
            return of(what, before, after, words(before), words(after));
        }

        /** For things whose words could be the same although they are not. */
        public Differences of(String what, @Nullable Object before, @Nullable Object after, String words,
                              String otherWords) {
            if (!Objects.equals(comparable(before), comparable(after))) {
                var from = longest == LONGEST ? parting(words, otherWords) : 0;
                changes.add(new Change(what, part(words, from), part(otherWords, from)));
            }
            return this;
        }

        public List<Change> list() {
            return List.copyOf(changes);
        }

        private String part(String words, int from) {
            var rest = from == 0 ? words : "…" + words.substring(Math.min(from, words.length()));
            return rest.length() <= longest ? rest : Texts.cut(rest, longest - 1) + "…";
        }

        /** Long words that begin alike are shown from shortly before the place where they part. */
        private static int parting(String words, String other) {
            int alike = 0;
            while (alike < Math.min(words.length(), other.length()) && words.charAt(alike) == other.charAt(alike)) {
                alike++;
            }
            if (Math.max(words.length(), other.length()) <= LONGEST || alike < LONGEST / 2) return 0;
            int from = alike - LONGEST / 4;
            return Character.isLowSurrogate(words.charAt(from)) ? from - 1 : from;
        }
    }

    public static Differences between() {
        return new Differences(LONGEST);
    }

    /** The same with nothing shortened, for a page that shows a thing whole. */
    public static Differences whole() {
        return new Differences(Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
        return what + " " + before + " → " + after;
    }

    /** All of them in one sentence, the long ones shortened. */
    public static String sentence(List<Change> changes) {
        return changes.stream().map(Change::toString).collect(Collectors.joining(", "));
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros();
            case String text when text.isBlank() -> null;
            case Collection<?> several when several.isEmpty() -> null;
            default -> value;
        };
    }

    private static String words(@Nullable Object value) {
        return switch (comparable(value)) {
            case null -> "none";
            case BigDecimal number -> number.toPlainString();
            case Boolean yes -> yes ? "yes" : "no";
            case Choice choice -> choice.label();
            case Collection<?> several -> several.stream().map(Change::words).collect(Collectors.joining(", "));
            case Object other -> other.toString();
        };
    }
}
