package enfilade.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import enfilade.account.AccountId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What revisions froze. It never changes, so what has been read lately is kept at hand. */
@Component
public class FrozenRevisions {

    private static final int MOST = 200;

    private record Key(AccountId account, UUID revision) {}

    private final Revisions revisions;
    private final Cache<Key, FrozenRevision> read = Caffeine.newBuilder().maximumSize(MOST).build();

    FrozenRevisions(Revisions revisions) {
        this.revisions = revisions;
    }

    /** Five statements the first time, none after that. */
    public FrozenRevision of(AccountId account, UUID id) {
        return read.get(new Key(account, id), key -> {
            var revision = revisions.of(account, id);
            return FrozenRevision.of(revision, revisions.blueprint(account, revision));
        });
    }
}
