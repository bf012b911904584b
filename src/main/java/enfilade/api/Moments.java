package enfilade.api;

import enfilade.Checks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as programs write them: a date, a time, and how far that is from UTC. */
public final class Moments {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** As it is kept, to the microsecond; null, with an issue, when it is none. */
    public static @Nullable Instant read(String path, @Nullable String text, Checks checks) {
        if (text == null) return null;
        try {
            var moment = OffsetDateTime.parse(text.strip()).withOffsetSameInstant(ZoneOffset.UTC);
            if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
                return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        checks.add(path, "wrong_type", "This has to be a moment such as `2026-11-22T09:30:00Z`.");
        return null;
    }

    private Moments() {}
}
