package enfilade.session;

import enfilade.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The page from which somebody speaks.
 *
 * @param key      one of the page's own: what comes twice with the same is kept once
 * @param after    the number of the newest turn that it shows; null where it does not say
 * @param byItself whether it tells by itself that somebody is there
 */
public record FromPage(String key, @Nullable Integer after, boolean byItself) {

    /** Nobody answers what they have not read. */
    void refuseUnlessUpTo(Talk talk) {
        if (talk.turns().isEmpty() || talk.turns().getLast().isParticipants()) {
            throw new Refusal.Conflict("This was answered already, perhaps on another device.");
        }
        if (after != null && after != talk.number()) {
            throw new Refusal.Conflict("The conversation has gone on, perhaps on another device. Read what was said "
                    + "since; what you wrote is not sent yet.");
        }
    }
}
