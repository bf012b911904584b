package enfilade.agent;

import enfilade.account.Actor;
import enfilade.agent.AgentProfile.Status;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says at once all that an interviewer shall be: its words, whether it is put away, and who may see it. */
@Service
@Transactional
class Settling {

    /**
     * What an interviewer shall be.
     *
     * @param draft             its words; null when they stay
     * @param isShown           whether the library shows it as it is now; null when that stays
     * @param showsOrganization whether the library may show what was written about the organization
     */
    record Wish(AgentProfile.@Nullable Draft draft, Status status, @Nullable Boolean isShown,
                boolean showsOrganization) {}

    private final Profiling profiling;
    private final Showing showing;

    Settling(Profiling profiling, Showing showing) {
        this.profiling = profiling;
        this.showing = showing;
    }

    AgentProfile create(Actor by, Wish wish) {
        return settle(by, profiling.create(by, Objects.requireNonNull(wish.draft())), wish);
    }

    /** @param profile as it is, and as nobody else changes it meanwhile */
    AgentProfile change(Actor by, AgentProfile profile, Wish wish) {
        var kept = wish.status() == Status.ACTIVE ? profiling.restore(by, profile.id()) : profile;
        var worded = wish.draft() == null ? kept : profiling.change(by, kept.id(), kept.version(), wish.draft());
        return settle(by, worded, wish);
    }

    /** Shown in the words that it has by now; archived last, because that takes it out of the library. */
    private AgentProfile settle(Actor by, AgentProfile profile, Wish wish) {
        var settled = profile;
        if (Boolean.TRUE.equals(wish.isShown())) {
            settled = showing.publish(by, profile.id(), profile.version(), wish.showsOrganization());
        } else if (wish.isShown() != null) {
            settled = showing.withdraw(by, profile.id());
        }
        return wish.status() == Status.ARCHIVED ? profiling.archive(by, profile.id()) : settled;
    }
}
