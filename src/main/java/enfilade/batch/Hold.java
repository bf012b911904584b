package enfilade.batch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * While one of a batch is done, every letter that comes of it waits until the whole batch cannot be taken back any
 * more, and knows to which batch it belongs.
 */
public record Hold(UUID batch, Instant until) {

    private static final ScopedValue<Hold> CURRENT = ScopedValue.newInstance();

    /** The one under which this thread works; empty when nothing is done to many at once. */
    public static Optional<Hold> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Around the whole transaction: letters are written right before it commits. */
    public void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
