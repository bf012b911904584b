package enfilade.security;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;

/** Lets allowances run on the clock of the house. */
record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
