package enfilade.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the house in tests: real time, until a test stops it or moves it on. */
public final class TestClock extends Clock {

    private volatile Clock clock = ours();

    /** From now on it is this moment. */
    public void stopAt(Instant moment) {
        clock = Clock.fixed(moment, ZoneOffset.UTC);
    }

    /** That much later, at once; a stopped clock stays stopped. */
    public void passes(Duration time) {
        clock = Clock.offset(clock, time);
    }

    public void runsAgain() {
        clock = ours();
    }

    /** As finely as databases keep it. */
    private static Clock ours() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
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
