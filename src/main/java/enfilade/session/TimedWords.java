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
public record TimedWords(String before, @Nullable String at, String when, String kind, String after) {

    static TimedWords of(String words) {
        return new TimedWords(words, null, "", "", "");
    }

    /** The one place in the words marked with %s is the moment: today at 14:50, Lisbon time */
    static TimedWords minute(String words, Instant at, ZoneId zone, Dates dates) {
        return of(words, at, "clock", dates.minute(at, zone) + ", " + dates.zone(zone));
    }

    /** The same by its day alone, where the zone stands elsewhere on the page. */
    static TimedWords day(String words, Instant at, ZoneId zone, Dates dates) {
        return of(words, at, "day", dates.day(at, zone));
    }

    TimedWords and(String more) {
        return new TimedWords(before, at, when, kind, after + more);
    }

    /** Words of somebody else before it: whatever they hold, they are never taken for a pattern. */
    TimedWords after(String words) {
        return new TimedWords(words + before, at, when, kind, after);
    }

    /** All of it in one line, for scripts. */
    String words() {
        return before + when + after;
    }

    private static TimedWords of(String words, Instant at, String kind, String when) {
        var place = words.indexOf("%s");
        return new TimedWords(words.substring(0, place), at.toString(), when, kind, words.substring(place + 2));
    }
}
