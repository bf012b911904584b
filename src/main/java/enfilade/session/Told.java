package enfilade.session;

import enfilade.web.Dates;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something told to a participant, with a moment in it perhaps. The moment is named by the clock that we know of; their
 * browser, which knows a better one, can tell it by that.
 *
 * @param at   the moment for programs; null without one
 * @param when the moment in words
 * @param kind how it is said: day, or clock for the minute and the zone
 */
public record Told(String before, @Nullable String at, String when, String kind, String after) {

    static Told of(String words) {
        return new Told(words, null, "", "", "");
    }

    /** The one place in the words marked with %s is the moment: today at 14:50, Lisbon time */
    static Told minute(String words, Instant at, ZoneId zone, Dates dates) {
        return of(words, at, "clock", dates.minute(at, zone) + ", " + dates.zone(zone));
    }

    /** The same by its day alone, where the zone stands elsewhere on the page. */
    static Told day(String words, Instant at, ZoneId zone, Dates dates) {
        return of(words, at, "day", dates.day(at, zone));
    }

    Told and(String more) {
        return new Told(before, at, when, kind, after + more);
    }

    /** Words of somebody else before it: whatever they hold, they are never taken for a pattern. */
    Told after(String words) {
        return new Told(words + before, at, when, kind, after);
    }

    /** All of it in one line, for scripts. */
    String words() {
        return before + when + after;
    }

    private static Told of(String words, Instant at, String kind, String when) {
        var place = words.indexOf("%s");
        return new Told(words.substring(0, place), at.toString(), when, kind, words.substring(place + 2));
    }
}
