package enfilade.journey;

import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event makes of a journey.
 *
 * @param standing where it stands now
 * @param opens    the door behind which a session has to be made, if one opens
 */
public record Next(Standing standing, Optional<FrozenStage> opens) {

    static Next stand(Standing standing) {
        return new Next(standing, Optional.empty());
    }

    /** What stands stays as it stands, whatever the new revision would have made of it; only a new door opens. */
    static Next moved(FrozenRevision revision, Standing now, Event.Moved it) {
        var standing = it.before() == null ? now : it.before();
        if (!it.isOpened()) return stand(standing);
        var open = Standing.active(it.stage(), it.at()).granting(it.before() != null && it.before().granted());
        return open(open, revision.stage(it.stage()));
    }

    static Next open(Standing standing, @Nullable FrozenStage door) {
        return new Next(standing, Optional.ofNullable(door));
    }
}
