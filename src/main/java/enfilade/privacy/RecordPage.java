package enfilade.privacy;

import enfilade.participant.Belongings.Chapter;
import enfilade.web.Dates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A whole record, ready to print: every chapter with its entries, and every entry with what stands in it. */
record RecordPage(String name, String at, String zone, List<Part> parts) {

    /** One chapter. */
    record Part(String key, String title, List<List<Line>> entries) {}

    /** One thing that is known. */
    record Line(String label, String words) {}

    /** For programs alone: what they stand for is told beside them by name. */
    private static final Set<String> SIGNS = Set.of("stage_id", "revision_id");

    /** One of a few fixed words each. */
    private static final Set<String> CHOICES = Set.of("status", "kind", "what", "decision", "waiting_for", "waited_for",
            "outcome", "runner");

    static RecordPage of(WholeRecord it, ZoneId zone, Dates dates) {
        return new RecordPage(it.name(), dates.minute(it.madeAt(), zone), dates.zone(zone),
                it.chapters().stream().filter(chapter -> !chapter.entries().isEmpty())
                        .map(chapter -> part(chapter, zone, dates)).toList());
    }

    private static Part part(Chapter it, ZoneId zone, Dates dates) {
        return new Part(it.key(), it.title(), it.entries().stream().map(entry -> lines(entry, zone, dates)).toList());
    }

    private static List<Line> lines(Map<String, @Nullable Object> entry, ZoneId zone, Dates dates) {
        var lines = new ArrayList<Line>();
        entry.forEach((key, value) -> {
            var words = SIGNS.contains(key) ? "" : words(value, zone, dates);
            if (!words.isBlank()) lines.add(new Line(label(key), CHOICES.contains(key) ? label(words) : words));
        });
        return lines;
    }

    private static String words(@Nullable Object value, ZoneId zone, Dates dates) {
        return switch (value) {
            case null -> "";
            case Instant at -> dates.minute(at, zone);
            case Boolean truth -> truth ? "yes" : "no";
            case List<?> several -> several.stream().map(one -> words(one, zone, dates))
                    .collect(Collectors.joining(several.stream().anyMatch(Map.class::isInstance) ? "\n\n" : ", "));
            case Map<?, ?> parts -> parts.entrySet().stream()
                    .map(part -> label(String.valueOf(part.getKey())) + ": " + words(part.getValue(), zone, dates))
                    .collect(Collectors.joining("\n"));
            case Object text -> text.toString();
        };
    }

    /** stage_name: Stage name */
    private static String label(String key) {
        var words = key.replaceFirst("_(at|id)$", "").replace('_', ' ').strip();
        return words.isEmpty() ? key : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
