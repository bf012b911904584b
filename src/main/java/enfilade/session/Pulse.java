package enfilade.session;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says every few seconds that somebody is still at work, while they are: so that one who was killed is soon known to
 * be, and one who only takes long is not taken for dead.
 */
@Component
class Pulse implements AutoCloseable {

    private static final int SECONDS = 10;
    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("talk-pulse").factory());

    /** Whoever is saying it when the work ends is not interrupted: they may be in the middle of writing. */
    <T> T during(Runnable beat, Supplier<T> work) {
        var beating = beats.scheduleAtFixedRate(() -> tried(beat), SECONDS, SECONDS, TimeUnit.SECONDS);
        try {
            return work.get();
        } finally {
            beating.cancel(false);
        }
    }

    /** One that does not come through is made up for by the next. */
    private static void tried(Runnable beat) {
        try {
            beat.run();
        } catch (RuntimeException problem) {
            log.warn("Nobody could be told that somebody is still at work: {}", problem.getMessage());
        }
    }

    @Override
    public void close() {
        beats.shutdown();
    }
}
