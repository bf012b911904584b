package enfilade.review;

import enfilade.account.Actor;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Petition;
import enfilade.session.Asked;
import org.jspecify.annotations.Nullable;

/**
 * In which words a participant asked, for those who may answer it: others learn that they asked, for what and by when.
 *
 * @param words   null when there are none, or they are not for the reader
 * @param silence what stands in their place then
 */
record Plea(@Nullable String words, @Nullable String silence) {

    static Plea of(Actor me, Petition it, FrozenStage stage) {
        if (it.words() == null) return new Plea(null, "Asked without words.");
        return Asked.mayAnswer(me, it.kind(), stage) ? new Plea(it.words(), null)
                : new Plea(null, "In which words is for those to read who may answer.");
    }
}
