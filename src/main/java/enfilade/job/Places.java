package enfilade.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Where work for later may wait for somebody far away, such as a language model. There are fewer places than threads,
 * so that mail, clocks and reminders always find one that is free.
 */
@Component
public class Places {

    /** Half of the threads that application.yml gives to work for later. */
    static final int MOST = 16;

    /** How soon somebody comes back who found no place. */
    private static final Duration SOON = Duration.ofSeconds(4);

    private final Semaphore places = new Semaphore(MOST);

    /** Nobody has a place now; come back a little later. */
    @SuppressWarnings("serial")
    public static final class Full extends RuntimeException {

        private Full() {
            super("Everybody who may wait for a language model is waiting already", null, false, false);
        }

        public Duration comeBack() {
            return SOON;
        }
    }

    /** @throws Full when it was not even begun */
    public <T> T during(Supplier<T> work) {
        if (!places.tryAcquire()) throw new Full();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
