package enfilade.job;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who has deadlines: they rest while the installation does not work, because nobody could have met them then.
 */
public interface Pause {

    /**
     * For that long nothing worked, and now it does again. Called once for each pause, in one transaction with the
     * beat that ends it. Whatever ran before the pause and is still running moves on by the gap.
     *
     * @param until the moment at which it works again; the pause began a gap earlier
     */
    void rested(Duration gap, Instant until);
}
