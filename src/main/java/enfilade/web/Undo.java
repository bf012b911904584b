package enfilade.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How to take back what was just done, as the toast offers it. Waits in the session for the next page.
 *
 * @param action   the address that undoes it, seen from the account
 * @param position the place to go back to, counted from 1, where that matters
 * @param target   the region that htmx swaps with the answer; null for a whole page
 */
public record Undo(String action, @Nullable Integer position, @Nullable String target) implements Serializable {

    /** Answered with the page that the action leads to. */
    public static Undo at(String action) {
        return new Undo(action, null, null);
    }
}
