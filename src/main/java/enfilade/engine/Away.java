package enfilade.engine;

import java.time.Duration;

/**
 * Nobody answers at the model's end, or nothing that can be used. What was asked may be asked again; nothing of it is
 * the participant's doing.
 */
public class Away extends RuntimeException {

    private final Duration again;

    /**
     * @param why   for the log and for members, never for participants; without keys and without anybody's words
     * @param again how long to wait before it is asked again, as far as the other end said; zero when it did not
     */
    public Away(String why, Duration again) {
        super(why);
        this.again = again;
    }

    public Duration again() {
        return again;
    }
}
