package enfilade.trial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The trials of lately, each for whoever began it and nobody else. They are in no table: what is tried out leaves no
 * trace among what really happened, and is gone after a day or when the program starts anew.
 */
@Component
class Trials {

    private static final int MOST = 2_000;

    private record Key(AccountId account, UUID member, UUID trial) {}

    private final Cache<Key, Trial> kept = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfterWrite(Duration.ofDays(1)).build();

    Trial of(Actor me, UUID id) {
        var found = kept.getIfPresent(key(me, id));
        if (found == null) throw new Refusal.NotFound("trial any more");
        return found;
    }

    void keep(Actor me, Trial trial) {
        kept.put(key(me, trial.id()), trial);
    }

    /** Refused when somebody, perhaps they themselves in another window, was faster. */
    Trial replace(Actor me, Trial before, Trial after) {
        if (!kept.asMap().replace(key(me, before.id()), before, after)) {
            throw new Refusal.Conflict("This went on already, perhaps in another window. Look at it again.");
        }
        return after;
    }

    /** Nobody could be reached for it; unless it went on meanwhile. */
    void unanswered(Actor me, Trial it) {
        kept.asMap().replace(key(me, it.id()), it, it.unanswered());
    }

    void remove(Actor me, UUID id) {
        kept.invalidate(key(me, id));
    }

    private static Key key(Actor me, UUID id) {
        return new Key(me.accountId(), me.id(), id);
    }
}
