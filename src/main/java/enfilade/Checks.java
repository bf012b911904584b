package enfilade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks at every value that somebody chose and tells all that is wrong at once, each at its field. */
public final class Checks {

    private final List<Issue> issues = new ArrayList<>();

    /** Where something is wrong, and all that it stands in: a text may hold a hundred thousand of them. */
    private final Set<String> wrong = new HashSet<>();
    private final Set<String> around = new HashSet<>();
    private int places;

    /** The words as they are kept; null, with an issue, when there are none. */
    public @Nullable String required(String field, @Nullable String text, int most, String whenMissing) {
        var kept = optional(field, text, most);
        if (kept == null && isFine(field)) add(field, "required", whenMissing);
        return kept;
    }

    public @Nullable String optional(String field, @Nullable String text, int most) {
        return tried(() -> Texts.optional(field, text, most));
    }

    public @Nullable Integer within(String field, @Nullable Integer number, int least, int most, String sentence) {
        if (number != null && (number < least || number > most)) add(field, "out_of_range", sentence);
        return number;
    }

    /** A number from 0 with at most two decimals, without needless zeros. */
    public @Nullable BigDecimal within(String field, @Nullable BigDecimal number, int most, String sentence) {
        if (number == null) return null;
        var isFine = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!isFine || number.stripTrailingZeros().scale() > 2) {
            add(field, "out_of_range", isFine ? "This number has at most two decimals." : sentence);
            return null;
        }
        return plain(number);
    }

    /** Without needless zeros: 60 and 60.00 are the same number. */
    public static BigDecimal plain(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** A list without empty lines, at most fifty entries of at most 160 characters. */
    public List<String> list(String field, @Nullable List<String> entries) {
        return list(field, entries, 50, 160);
    }

    public List<String> list(String field, @Nullable List<String> entries, int most, int longest) {
        if (entries == null) return List.of();
        var kept = entries.stream().map(it -> it == null ? "" : Texts.plain(it)).filter(it -> !it.isEmpty()).toList();
        if (kept.size() > most) add(field, "too_many", "At most %d entries.".formatted(most));
        else if (kept.stream().anyMatch(entry -> entry.length() > longest)) {
            add(field, "too_long", String.format(Locale.ENGLISH, "An entry has at most %,d characters.", longest));
        }
        return kept;
    }

    /** Something that cannot be left out. */
    public void chosen(String field, @Nullable Object choice, String whenMissing) {
        if (choice == null) add(field, "required", whenMissing);
    }

    public void that(boolean holds, String field, String sentence) {
        if (!holds) add(field, "invalid", sentence);
    }

    /** What the part makes, or null with its issues added here. */
    public <T> @Nullable T tried(Supplier<? extends @Nullable T> part) {
        return under("", part);
    }

    /** The same, for a part that stands below a field of its own. */
    public <T> @Nullable T under(String parent, Supplier<? extends @Nullable T> part) {
        try {
            return part.get();
        } catch (Refusal.Invalid no) {
            no.issues().forEach(issue -> issues.add(issue.under(parent)));
            return null;
        }
    }

    public void add(String field, String code, String sentence) {
        issues.add(new Issue(field, code, sentence));
    }

    /**
     * Takes in what another check found, below a path and with its fields spelt as they are there. Where something is
     * known to be wrong already, whatever follows from it is left out.
     */
    public void adopt(Checks found, String parent, UnaryOperator<String> spelling) {
        if (found.isFine()) return;
        for (; places < issues.size(); places++) note(issues.get(places).path());
        issues.addAll(found.issues.stream()
                .map(issue -> new Issue(spelling.apply(issue.path()), issue.code(), issue.message()).under(parent))
                .filter(issue -> !isKnown(issue.path())).toList());
    }

    /** What an act makes, or its refusal with the fields spelt as they are here. */
    public static <T> T spelt(UnaryOperator<String> spelling, Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal.Invalid no) {
            throw new Refusal.Invalid(no.issues().stream()
                    .map(issue -> new Issue(spelling.apply(issue.path()), issue.code(), issue.message())).toList());
        }
    }

    /** What an act makes of a thing that a body names: when there is no such thing, the body is wrong there. */
    public static <T> T named(String path, Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal.NotFound none) {
            throw new Refusal.Invalid(List.of(new Issue(path, "unknown", none.getMessage())));
        }
    }

    public boolean isFine(String field) {
        return issues.stream().noneMatch(issue -> issue.path().equals(field));
    }

    public boolean isFine() {
        return issues.isEmpty();
    }

    /** How many there are so far. */
    public int count() {
        return issues.size();
    }

    public List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** The end of every check: refuses with all that was found, if anything was. */
    public void refuse() {
        if (!issues.isEmpty()) throw new Refusal.Invalid(issues);
    }

    private void note(String path) {
        wrong.add(path);
        around.add(path);
        for (var outer = outer(path); !outer.isEmpty() && around.add(outer); ) outer = outer(outer);
    }

    /** Whether something is wrong there, within it, or with what it stands in. */
    private boolean isKnown(String path) {
        if (around.contains(path)) return true;
        for (var outer = outer(path); !outer.isEmpty(); outer = outer(outer)) {
            if (wrong.contains(outer)) return true;
        }
        return false;
    }

    private static String outer(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
