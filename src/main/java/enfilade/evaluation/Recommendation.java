package enfilade.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * The last word of a journey.
 *
 * @param word one of the two words of the template's outcome, such as hire
 * @param by   the person who gave it; null while it is a draft of ours
 */
public record Recommendation(String word, @Nullable String by) {

    /** A machine only ever drafts, and only the positive word. */
    public static Recommendation draft(FrozenRevision revision) {
        return new Recommendation(revision.positive(), null);
    }

    public boolean isDraft() {
        return by == null;
    }

    /** The word as people read it: no hire. */
    public String words() {
        return word.replace('_', ' ');
    }
}
