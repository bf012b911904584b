package enfilade.settings;

import enfilade.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The last day of an absence as it is typed; empty is back. */
record AbsenceForm(@Nullable String until) {

    @Nullable LocalDate last() {
        if (until == null || until.isBlank()) return null;
        try {
            return LocalDate.parse(until.strip());
        } catch (DateTimeParseException none) {
            throw new Refusal.Invalid("until", "The last day of an absence is a date, such as 2027-06-03.");
        }
    }
}
