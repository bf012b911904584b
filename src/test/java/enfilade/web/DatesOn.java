package enfilade.web;

import java.time.Clock;

/** Dates for tests that need no house around them. */
public final class DatesOn {

    public static Dates the(Clock clock) {
        return new Dates(clock);
    }

    private DatesOn() {}
}
