package enfilade.agent;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.activity.Activity;
import enfilade.activity.Change;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
     * From now on everybody sees it as it is at this moment, at the same address as before. When that is what they see
     * already, nothing happened.
     *
     * @param version the one that was looked at beforehand; words that nobody saw are not shown
     */
    public AgentProfile publish(Actor by, UUID id, int version, boolean showsOrganization) {
        by.mayWrite();
        var profile = lock(by, id);
        if (profile.isArchived()) {
            throw new Refusal.Conflict("An archived interviewer is not shown in the library. Restore it first.");
        }
        if (profile.version() != version) throw overtaken(by, id);
        profile.draft();    // one from before a rule that refuses it today is not shown
        var snapshot = Snapshot.taken(profile, showsOrganization, clock.instant());
        var before = Snapshot.of(by.accountId(), id, db);
        if (before.filter(snapshot::saysTheSameAs).isPresent()) return profile;
        if (before.isPresent()) {
            snapshot.replace(by.accountId(), id, db);
        } else {
            snapshot.insert(by.accountId(), id, db);
        }
        activities.record(by, "agent_profile.published", id,
                "Published the agent profile " + profile.name() + " in the library");
        return profile.shown(true);
    }

    public AgentProfile withdraw(Actor by, UUID id) {
        by.mayWrite();
        var profile = lock(by, id);
        if (!profile.isPublic()) return profile;
        Snapshot.remove(by.accountId(), id, db);
        activities.record(by, "agent_profile.updated", id,
                "Took the agent profile " + profile.name() + " out of the library",
                Change.between().of("in the library", true, false).list());
        return profile.shown(false);
    }

    /** A copy of what was published, in the account of whoever takes it. */
    public AgentProfile fork(Actor by, UUID publicId) {
        by.mayWrite();
        return copy(by, library.find(by, publicId));
    }

    /** The same for those who may know only the id that it has at home. */
    AgentProfile take(Actor by, UUID id) {
        by.mayWrite();
        return copy(by, library.findByAnyId(by, id));
    }

    private AgentProfile copy(Actor by, Optional<PublicProfiles.Shown> found) {
        var shown = found.orElseThrow(() -> new Refusal.NotFound("agent profile"));
        var checks = new Checks();
        var draft = shown.agent().toDraft("", checks);
        checks.refuse();
        return profiling.fork(by, Objects.requireNonNull(draft));
    }

    /** Who shows, takes out, archives or deletes the same one at this moment goes first or waits. */
    private AgentProfile lock(Actor by, UUID id) {
        return profiles.findLockedByAccountIdAndId(by.accountId(), id)
                .orElseThrow(() -> new Refusal.NotFound("agent profile"));
    }

    private Refusal overtaken(Actor by, UUID id) {
        return new Refusal.Conflict(Activity.lastActor(by.accountId(), id, db).orElse("Somebody")
                + " changed this after you opened it. Nothing was published; below is how it stands now.");
    }
}
