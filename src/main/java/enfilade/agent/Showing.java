package enfilade.agent;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.activity.Change;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody shows an interviewer of the team in the library, takes it out again, or takes a copy of another one. */
@Service
@Transactional
public class Showing {

    private final AgentProfiles profiles;
    private final PublicProfiles library;
    private final Profiling profiling;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Showing(AgentProfiles profiles, PublicProfiles library, Profiling profiling, Activities activities, JdbcClient db,
            Clock clock) {
        this.profiles = profiles;
        this.library = library;
        this.profiling = profiling;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    /**
     * From now on everybody sees it as it is at this moment, at the same address as before. The row of the profile
     * decides between two who do this at once, as long as it was not shown; afterwards that of the library does.
     */
    public AgentProfile publish(Actor by, UUID id, boolean showsOrganization) {
        by.mayWrite();
        var profile = find(by, id);
        if (profile.isArchived()) {
            throw new Refusal.Conflict("An archived interviewer is not shown in the library. Restore it first.");
        }
        profile.draft();    // one from before a rule that refuses it today is not shown
        var snapshot = Snapshot.taken(profile, showsOrganization, clock.instant());
        if (!profile.isPublic()) {
            profile = save(profile.shown(true));
            snapshot.insert(by, id, db);
        } else if (!snapshot.replace(by, id, db)) {
            throw overtaken();
        }
        activities.record(by, "agent_profile.published", id,
                "Published the agent profile " + profile.name() + " in the library");
        return profile;
    }

    public AgentProfile withdraw(Actor by, UUID id) {
        by.mayWrite();
        var profile = find(by, id);
        if (!profile.isPublic()) return profile;
        var saved = save(profile.shown(false));
        Snapshot.remove(by.accountId(), id, db);
        activities.record(by, "agent_profile.updated", id,
                "Took the agent profile " + profile.name() + " out of the library",
                Change.between().of("in the library", true, false).list());
        return saved;
    }

    /** A copy of what was published, in the account of whoever takes it. */
    public AgentProfile fork(Actor by, UUID publicId) {
        by.mayWrite();
        var shown = library.find(by, publicId).orElseThrow(() -> new Refusal.NotFound("agent profile"));
        var checks = new Checks();
        var draft = shown.agent().toDraft("", checks);
        checks.refuse();
        return profiling.fork(by, Objects.requireNonNull(draft));
    }

    private AgentProfile find(Actor by, UUID id) {
        return profiles.findByAccountIdAndId(by.accountId(), id)
                .orElseThrow(() -> new Refusal.NotFound("agent profile"));
    }

    private AgentProfile save(AgentProfile profile) {
        try {
            return profiles.save(profile);
        } catch (OptimisticLockingFailureException second) {
            throw overtaken();
        }
    }

    private static Refusal overtaken() {
        return new Refusal.Conflict("Somebody changed this at the same moment. Look at it again.");
    }
}
