package enfilade.engine.script;

import enfilade.Texts;
import enfilade.evaluation.Score.Citation;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows how a score came about: each point that was named and with which words, and each that was not. */
final class Reasons {

    private static final int LONGEST = 4_000;
    private static final Pattern BEGINNING = Pattern.compile("^\\s*(\\S+(?:\\s+\\S+){0,11})");

    /** @param place what its numbers count: turns, or answers */
    static String of(List<Finding> findings, BigDecimal share, int left, String place) {
        var points = findings.stream().flatMap(it -> it.points().stream()).toList();
        var named = points.stream().filter(Finding.Point::isNamed).count();
        var all = new StringBuilder(named + " of " + Texts.counted(points.size(), "point", "points")
                + " named, which makes " + share.stripTrailingZeros().toPlainString() + " of 100.");
        add(all, "Named: ", points, Finding.Point::isNamed, it -> where(it, place));
        add(all, "Only denied: ", points, it -> !it.isNamed() && it.words() != null,
                it -> where(it, place));
        add(all, "Not named: ", points, it -> it.words() == null, Finding.Point::text);
        if (left > 0) {
            all.append('\n').append(Texts.counted(left, "question", "questions"))
                    .append(" about this had no turn and counts for nothing.");
        }
        return Texts.cut(all.toString(), LONGEST);
    }

    /** Where nothing was named, the beginnings of what was read instead. */
    static List<Citation> read(List<Finding> findings) {
        return findings.stream().flatMap(it -> it.answers().stream()).map(it -> {
            var beginning = BEGINNING.matcher(it.words());
            return new Citation(it.turn(), beginning.find() ? beginning.group(1) : it.words());
        }).toList();
    }

    private static String where(Finding.Point it, String place) {
        return it.text() + ", by " + Coaching.quoted(String.valueOf(it.words())) + " in " + place + " "
                + it.turn();
    }

    private static void add(StringBuilder all, String label, List<Finding.Point> points,
                            Predicate<Finding.Point> which, Function<Finding.Point, String> words) {
        var chosen = points.stream().filter(which).map(words).collect(Collectors.joining("; "));
        if (!chosen.isEmpty()) all.append('\n').append(label).append(chosen).append('.');
    }

    private Reasons() {}
}
