package enfilade.activity;

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
            if (!Objects.equals(comparable(before), comparable(after))) {
                changes.add(new Change(what, shortened(before), shortened(after)));
            }
            return this;
        }

        public List<Change> list() {
            return List.copyOf(changes);
        }

        private String shortened(@Nullable Object value) {
            var words = words(value);
            return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
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
