package enfilade.activity;

import enfilade.account.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One fact of the ledger, ready to print.
 *
 * @param time     the minute, on the clock of the one who reads
 * @param name     what the thing is called today; null when it is gone or has no page
 * @param template the template that the thing is, or that a stage or a journey belongs to
 * @param removed  whether the stage was deleted a short while ago
 * @param journey  the journey that the thing is, or belongs to
 */
record Fact(UUID id, long seq, String type, UUID thing, String who, Actor.Kind whoKind, String words,
            List<Change> changes, Instant at, String time, @Nullable String name, @Nullable UUID templateId,
            @Nullable String template, boolean removed, @Nullable UUID journey) {

    private static final int INLINE = 2;
    private static final int NAMED = 3;

    /** By which way this was done, when it was not by hand. */
    public String way() {
        return switch (whoKind) {
            case MEMBER, PARTICIPANT -> "";
            case API_KEY -> "through the API";
            case SYSTEM -> "by itself";
        };
    }

    /** What was done, as it follows a name; the changes stand below in full. */
    public String deed() {
        var cut = changes.isEmpty() ? -1 : words.indexOf(": " + changes.getFirst());
        return Activity.deed(cut < 0 ? words : words.substring(0, cut));
    }

    public String kind() {
        return Activity.Kind.of(type).map(Activity.Kind::one).orElse("");
    }

    /** The page of the thing, while there is one. */
    public @Nullable String address() {
        if (name == null || removed) return null;
        return switch (Activity.Kind.of(type).orElse(null)) {
            case TEMPLATES -> "/evaluations/" + thing;
            case STAGES -> "/evaluations/" + templateId + "/stages/" + thing;
            case AGENT_PROFILES -> "/agents/" + thing;
            case PARTICIPANTS -> "/participants/" + thing;
            case JOURNEYS, REVIEWS -> "/journeys/" + journey;
            case SESSIONS -> "/sessions/" + thing;
            case API_KEYS -> "/settings/api-keys#key-" + thing;
            case null, default -> null;
        };
    }

    /** Where a stage stands: in Senior Backend Engineer. */
    public String place() {
        return templateId == null || templateId.equals(thing) ? "" : " in " + template;
    }

    public String everything() {
        return "/audit-log?thing=" + thing;
    }

    /** Two fit beside each other; more fold away. */
    public boolean isLong() {
        return changes.size() > INLINE;
    }

    /** 5 changes: Name, Format, Pass mark, … */
    public String changesInShort() {
        return changes.size() + " changes: " + changes.stream().limit(NAMED).map(Change::what)
                .collect(Collectors.joining(", ")) + (changes.size() > NAMED ? ", …" : "");
    }

    /** What a page about this thing is about. Where no name is left, the latest words tell. */
    String about(UUID asked) {
        if (asked.equals(templateId)) return template + " and its stages";
        if (name == null) return "“" + words + "”";
        return name + place();
    }
}
