package enfilade.activity;

import enfilade.web.Choice;
import enfilade.web.Cursor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which facts somebody wants to see, as the address says it. What it says and we do not know is left out; a day that is
 * none stays in its field. Days that stand the wrong way round are turned.
 *
 * @param from the first day, on the clock of the one who reads
 * @param to   the last day, which belongs to it
 */
record AuditFilter(String person, String kind, String thing, String from, String to, @Nullable String page) {

    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    AuditFilter {
        person = id(person);
        kind = Choice.named(kind, Activity.Kind.values()).map(Choice::wire).orElse("");
        thing = id(thing);
        from = from == null ? "" : from.strip();
        to = to == null ? "" : to.strip();
        if (day(from) != null && day(to) != null && day(from).isAfter(day(to))) {
            var last = from;
            from = to;
            to = last;
        }
    }

    static AuditFilter everythingAbout(UUID thing) {
        return new AuditFilter("", "", thing.toString(), "", "", null);
    }

    /** Somebody of whom nothing is told is nobody. */
    AuditFilter among(List<Doer> doers) {
        var known = doers.stream().anyMatch(doer -> doer.id().toString().equals(person));
        return known ? this : new AuditFilter("", kind, thing, from, to, page);
    }

    Activity.@Nullable Kind kindOf() {
        return Choice.named(kind, Activity.Kind.values()).orElse(null);
    }

    @Nullable UUID personId() {
        return person.isEmpty() ? null : UUID.fromString(person);
    }

    @Nullable UUID thingId() {
        return thing.isEmpty() ? null : UUID.fromString(thing);
    }

    @Nullable LocalDate firstDay() {
        return day(from);
    }

    @Nullable LocalDate lastDay() {
        return day(to);
    }

    /** The fact beside which to read on, known by its number. */
    @Nullable Cursor cursor() {
        return Cursor.read(page).filter(cursor -> cursor.key().matches("\\d{1,18}")).orElse(null);
    }

    /** Whether this is the page as it opens. */
    public boolean isPlain() {
        return person.isEmpty() && kind.isEmpty() && thing.isEmpty() && firstDay() == null && lastDay() == null;
    }

    public boolean isFromWrong() {
        return !from.isEmpty() && firstDay() == null;
    }

    public boolean isToWrong() {
        return !to.isEmpty() && lastDay() == null;
    }

    /** The same facts, whatever they are about. */
    public String aboutEverything() {
        return new AuditFilter(person, kind, "", from, to, null).address("");
    }

    /** The same facts, read from another place on. */
    @Nullable String address(@Nullable String page) {
        if (page == null) return null;
        var address = UriComponentsBuilder.fromPath("/audit-log");
        put(address, "person", person);
        put(address, "kind", kind);
        put(address, "thing", thing);
        put(address, "from", isFromWrong() ? "" : from);
        put(address, "to", isToWrong() ? "" : to);
        put(address, "page", page);
        return address.toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String wanted) {
        if (!wanted.isEmpty()) address.queryParam(name, wanted);
    }

    private static String id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? "" : UUID.fromString(text.strip()).toString();
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** Null also for days that no database could hold. */
    private static @Nullable LocalDate day(String text) {
        try {
            var day = text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
            return day == null || day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
