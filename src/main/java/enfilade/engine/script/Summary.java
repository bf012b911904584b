package enfilade.engine.script;

import enfilade.engine.script.Finding.Point;
import java.util.List;
import java.util.stream.Collectors;

/** Two paragraphs about the whole: what went well, and what to look at next. */
final class Summary {

    private static final int MOST = 3;

    static String of(List<Weighed> all) {
        return well(all) + "\n\n" + next(all) + " These scores come from fixed rules and are provisional.";
    }

    private static String well(List<Weighed> all) {
        if (all.stream().noneMatch(Weighed::isScored)) return "There was not enough to say what went well.";
        var well = all.stream().filter(Weighed::isWell).map(it -> it.score().dimension() + " (" + it.named() + " of "
                + it.points().size() + ", such as " + it.points().stream().filter(Point::isNamed).findFirst()
                .map(point -> Coaching.quoted(String.valueOf(point.words()))).orElse("") + ")").toList();
        return well.isEmpty() ? "Nowhere were more than half of the expected points named."
                : "More than half of the expected points were named for " + joined(well) + ".";
    }

    private static String next(List<Weighed> all) {
        var open = all.stream().filter(it -> it.isScored() && it.named() < it.points().size())
                .map(it -> it.score().dimension() + ": " + missing(it)).toList();
        var unscored = all.stream().filter(it -> !it.isScored()).map(it -> it.score().dimension()).toList();
        var sentences = (open.isEmpty() ? "" : "To look at next: " + String.join("; ", open) + ".")
                + (unscored.isEmpty() ? "" : " Nothing can be said about " + joined(unscored) + ".");
        return sentences.isEmpty() ? "Every expected point was named." : sentences.strip();
    }

    private static String missing(Weighed it) {
        var missing = it.points().stream().filter(point -> !point.isNamed()).map(Point::text).toList();
        return missing.stream().limit(MOST).collect(Collectors.joining(", "))
                + (missing.size() > MOST ? " and " + (missing.size() - MOST) + " more" : "");
    }

    private static String joined(List<String> names) {
        return names.size() == 1 ? names.getFirst() : String.join(", ", names.subList(0, names.size() - 1)) + " and "
                + names.getLast();
    }

    private Summary() {}
}
