package enfilade.review;

import enfilade.Refusal;
import enfilade.Texts;
import enfilade.journey.Decision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A decision as somebody typed it.
 *
 * @param until on the clock of the one who decides
 * @param seen  how long the history was that they looked at
 */
record DecisionForm(String reason, String recommendation, String until, String seen) {

    private static final int LAST_YEAR = 2999;

    static final DecisionForm BLANK = new DecisionForm("", "", "", "");

    DecisionForm {
        reason = Texts.typed(reason);
        recommendation = Texts.typed(recommendation);
        until = Texts.typed(until);
        seen = Texts.typed(seen);
    }

    Decision.Draft toDraft(Way way, ZoneId zone) {
        return new Decision.Draft(way.kind(), reason, recommendation, way == Way.EXTENSION ? moment(zone) : null);
    }

    @Nullable Integer entries() {
        return seen.matches("\\d{1,9}") ? Integer.valueOf(seen) : null;
    }

    private @Nullable Instant moment(ZoneId zone) {
        if (until.isBlank()) return null;
        try {
            var time = LocalDateTime.parse(until.strip());
            if (time.getYear() <= LAST_YEAR) return time.atZone(zone).toInstant();
        } catch (DateTimeException none) {
            // said below, as for a year that nobody lives to see
        }
        throw new Refusal.Invalid("until", "A time is written like 2026-11-22T14:50.");
    }
}
