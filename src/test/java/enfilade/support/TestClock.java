package enfilade.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the house in tests: real time, until a test stops it or moves it on. */
public final class TestClock extends Clock {

    private volatile Clock clock = Clock.systemUTC();

    /** From now on it is this moment. */
    public void stopAt(Instant moment) {
        clock = Clock.fixed(moment, ZoneOffset.UTC);
    }

    /** That much later, at once; a stopped clock stays stopped. */
    public void passes(Duration time) {
        clock = Clock.offset(clock, time);
    }

    public void runsAgain() {
        clock = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
