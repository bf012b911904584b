package enfilade.participant;

import enfilade.account.Actor;
import enfilade.evaluation.Allowance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What bounds participants on the ways that they are on. Called in the transaction in which an allowance changes. */
public interface Bounds {

    /**
     * A way that somebody is on.
     *
     * @param moves    how often they were moved to another revision
     * @param stage    the door where they stand
     * @param deadline until when they have time there; null is any time
     */
    record Way(UUID id, UUID revision, int moves, UUID stage, @Nullable Instant deadline) {}

    /**
     * What an allowance makes of one way that somebody is on.
     *
     * @param template what they walk through
     * @param changes  in plain words: "Technical: 45 min become 68 min"
     */
    record Effect(String template, List<String> changes) {}

    /** From this moment on they are held to their new allowance, wherever they are. */
    void follow(Actor by, UUID participant, Allowance before, Allowance after);

    /** What it makes of the doors that are still before them: no statement but where somebody was moved, then one. */
    List<Effect> effects(Actor reader, List<Way> ways, Allowance allowance);
}
