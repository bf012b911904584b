package enfilade.activity;

import java.util.Optional;
import java.util.UUID;

/** While many things are done at once, each fact says of which batch it is, so that one line can tell of all. */
public final class Together {

    private static final ScopedValue<UUID> BATCH = ScopedValue.newInstance();

    /** Of which batch it is what this thread does; empty when it does one thing by itself. */
    static Optional<UUID> batch() {
        return BATCH.isBound() ? Optional.of(BATCH.get()) : Optional.empty();
    }

    public static void in(UUID batch, Runnable work) {
        ScopedValue.where(BATCH, batch).run(work);
    }

    private Together() {}
}
