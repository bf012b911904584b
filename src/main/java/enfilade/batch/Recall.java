package enfilade.batch;

import enfilade.account.Actor;
import java.util.Collection;
import java.util.UUID;

/** Holds back the letters that were written while something was done to many at once. */
public interface Recall {

    /**
     * What a batch wrote about these journeys, as far as it has not left.
     *
     * @return whether nobody can have heard of it: false when one of these has left, may have, or could be copied
     */
    boolean recall(Actor by, UUID batch, Collection<UUID> journeys);
}
