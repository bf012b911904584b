package enfilade.engine.model;

import java.time.Duration;

/** Until when something has to be done. Counted by the machine's own time, which nobody sets back. */
record Deadline(long end) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean isOver() {
        return left().isZero();
    }

    /** The shorter of the two. */
    Duration within(Duration time) {
        return time.compareTo(left()) < 0 ? time : left();
    }
}
