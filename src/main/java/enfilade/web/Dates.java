package enfilade.web;

import enfilade.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants in words, on the clock of the one who reads them. */
@Component
public class Dates {

    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ANOTHER_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    /** today, yesterday, 12 Nov, 12 Nov 2025 */
    public String day(Instant at, ZoneId zone) {
        var today = clock.instant().atZone(zone).toLocalDate();
        var date = at.atZone(zone).toLocalDate();
        if (date.equals(today)) return "today";
        if (date.equals(today.minusDays(1))) return "yesterday";
        return date.format(date.getYear() == today.getYear() ? THIS_YEAR : ANOTHER_YEAR);
    }

    /** A day as somebody else has said it, on their own clock: 12 Nov, 12 Nov 2027 */
    public String date(LocalDate day) {
        return day.format(day.getYear() == clock.instant().atZone(ZoneOffset.UTC).getYear() ? THIS_YEAR
                : ANOTHER_YEAR);
    }

    /** today at 14:50 */
    public String minute(Instant at, ZoneId zone) {
        return day(at, zone) + " at " + time(at, zone);
    }

    /** 14:50 */
    public String time(Instant at, ZoneId zone) {
        return at.atZone(zone).format(MINUTE);
    }

    /** How long ago: 2 days, 5 h; nothing at all within the first hour. */
    public String age(Instant at) {
        var age = Duration.between(at, clock.instant());
        if (age.toDays() > 0) return Texts.counted(age.toDays(), "day", "days");
        return age.toHours() > 0 ? age.toHours() + " h" : "";
    }

    /** Lisbon time; a page says it once. */
    public String zone(ZoneId zone) {
        var id = zone.getId();
        return id.contains("/") ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time"
                : id.equals("Z") ? "UTC" : zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
