package enfilade.journey;

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

    static Next open(Standing standing, @Nullable FrozenStage door) {
        return new Next(standing, Optional.ofNullable(door));
    }
}
