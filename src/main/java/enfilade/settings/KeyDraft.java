package enfilade.settings;

import enfilade.Checks;
import enfilade.Texts;
import enfilade.account.Scope;
import enfilade.web.Choice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key as somebody wants it.
 *
 * @param lastDay the last day on which it works, on the clock of the one who makes it; null is until it is revoked
 */
record KeyDraft(String name, List<Scope> scopes, @Nullable LocalDate lastDay) {

    static final int LONGEST_YEARS = 10;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DAY = 10;

    /** Reads what was typed and tells all that is wrong with it at once. */
    static KeyDraft from(String name, List<String> scopes, String lastDay, LocalDate today) {
        var checks = new Checks();
        var draft = new KeyDraft(Texts.inOneLine(name), known(scopes, checks), day(lastDay.strip(), checks));
        draft.look(today, checks);
        checks.refuse();
        return draft;
    }

    /** The draft itself, when a key can be made of it. */
    KeyDraft sound(LocalDate today) {
        var checks = new Checks();
        var kept = look(today, checks);
        checks.refuse();
        return new KeyDraft(String.valueOf(kept), scopes, lastDay);
    }

    /** The end of its last day. */
    @Nullable Instant expiresAt(ZoneId zone) {
        return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private @Nullable String look(LocalDate today, Checks checks) {
        if (scopes.isEmpty() && checks.isFine("scopes")) {
            checks.add("scopes", "required", "Choose at least one scope.");
        }
        if (lastDay != null) {
            checks.that(!lastDay.isBefore(today), "lastDay", "This day is over. Choose today or a later one.");
            checks.that(!lastDay.isAfter(today.plusYears(LONGEST_YEARS)), "lastDay",
                    "A key works for at most " + LONGEST_YEARS + " years.");
        }
        return checks.required("name", name, LONGEST_NAME, "A key needs a name.");
    }

    private static List<Scope> known(List<String> wires, Checks checks) {
        var scopes = new ArrayList<Scope>();
        for (var wire : wires) Choice.named(wire, Scope.values()).ifPresent(scopes::add);
        checks.that(scopes.size() == wires.size(), "scopes", "There is no such scope.");
        return scopes.stream().distinct().sorted().toList();
    }

    private static @Nullable LocalDate day(String text, Checks checks) {
        if (text.isEmpty()) return null;
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            // such as 30 February
        }
        checks.add("lastDay", "invalid", "“%s” is no day. A day is written like 2026-11-22."
                .formatted(text.length() > 2 * LONGEST_DAY ? Texts.cut(text, 2 * LONGEST_DAY) + "…" : text));
        return null;
    }
}
