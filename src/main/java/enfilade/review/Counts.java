package enfilade.review;

import enfilade.journey.Progress;
import enfilade.session.Session;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of several takes at a door the rules look at, as far as a reader may know.
 *
 * @param session  the one that counts; null while none is completed, and behind a seal
 * @param isChoice whether there are several
 */
record Counts(@Nullable UUID session, long attempt, boolean isChoice) {

    static Counts of(Progress door) {
        var isChoice = door.here().size() > 1;
        return door.counting().map(take -> new Counts(take.session(), door.attempt(take), isChoice))
                .orElse(new Counts(null, 0, isChoice));
    }

    boolean is(Session it) {
        return it.id().equals(session);
    }

    /** "Counts"; "Attempt 1 counts"; nothing where there is one take alone, or none that counts. */
    public String words(Session it) {
        if (!isChoice || session == null) return "";
        return is(it) ? "Counts" : "Attempt " + attempt + " counts";
    }
}
