package enfilade.engine.model;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends a call in which nothing is said any more, or which takes too long. The client of the JDK minds the time only
 * until an answer begins.
 */
final class Watchdog implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("model-watchdog").factory());

    private final Closeable call;
    private final Duration silence;
    private final Deadline end;
    private volatile Deadline next;
    private volatile boolean isOver;
    private volatile String why = "";

    private Watchdog(Closeable call, Duration first, Duration silence, Deadline end) {
        this.call = call;
        this.silence = silence;
        this.end = end;
        this.next = Deadline.in(first);
    }

    /**
     * @param first   how long it may take until something is heard at all
     * @param silence how long between two pieces
     */
    static Watchdog over(Closeable call, Duration first, Duration silence, Deadline end) {
        var dog = new Watchdog(call, first, silence, end);
        dog.sleep();
        return dog;
    }

    void heard() {
        next = Deadline.in(silence);
    }

    /** Why it ended the call; empty when it did not. */
    String why() {
        return why;
    }

    @Override
    public void close() {
        isOver = true;
    }

    private void sleep() {
        CLOCK.schedule(this::look, Math.max(1, end.within(next.left()).toMillis()), TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (isOver) return;
        if (end.isOver()) bark("It did not come to an end in time.");
        else if (next.isOver()) bark("It fell silent.");
        else sleep();
    }

    private void bark(String why) {
        this.why = why;
        try {
            call.close();
        } catch (IOException gone) {
            isOver = true;
        }
    }
}
