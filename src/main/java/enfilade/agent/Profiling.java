package enfilade.agent;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.activity.Activity;
import enfilade.agent.AgentProfile.Status;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody describes the interviewers of a team. */
@Service
@Transactional
public class Profiling {

    private static final int NAMED_AT_MOST = 3;

    private final AgentProfiles profiles;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Profiling(AgentProfiles profiles, Activities activities, JdbcClient db, Clock clock) {
        this.profiles = profiles;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    public AgentProfile create(Actor by, AgentProfile.Draft draft) {
        by.mayWrite();
        var profile = profiles.save(AgentProfile.of(by.accountId(), draft, clock.instant()));
        activities.record(by, "agent_profile.created", profile.id(), "Made the agent profile " + profile.name());
        return profile;
    }

    /** A copy of one that stands in the library, from whichever team. */
    AgentProfile fork(Actor by, AgentProfile.Draft draft) {
        by.mayWrite();
        var fork = profiles.save(AgentProfile.of(by.accountId(), draft, clock.instant()));
        activities.record(by, "agent_profile.forked", fork.id(),
                "Took the agent profile " + fork.name() + " from the library");
        return fork;
    }

    /** Saves what is different from the version that was opened; when nothing is, nothing happened. */
    public AgentProfile change(Actor by, UUID id, int version, AgentProfile.Draft draft) {
        by.mayWrite();
        var before = find(by, id);
        if (before.version() != version) throw overtaken(by, id);
        var after = before.with(draft, clock.instant());
        var changes = AgentText.of(null, before).changesTo(AgentText.of(null, after));
        if (changes.isEmpty()) return before;
        var saved = save(by, after);
        activities.record(by, "agent_profile.updated", id, "Changed the agent profile " + after.name(), changes);
        return saved;
    }

    public AgentProfile duplicate(Actor by, UUID id) {
        by.mayWrite();
        var original = find(by, id);
        var copy = profiles.save(AgentProfile.of(by.accountId(), original.copy(), clock.instant()));
        activities.record(by, "agent_profile.created", copy.id(), "Copied the agent profile " + original.name());
        return copy;
    }

    /**
     * An interviewer that still stands at a door stays: nobody should find that door without one. One that is put away
     * is not shown in the library any longer.
     */
    public AgentProfile archive(Actor by, UUID id) {
        by.mayWrite();
        var profile = lock(by, id);
        if (profile.isArchived()) return profile;
        standsNowhere(by, id);
        var shown = profile.isPublic();
        var archived = move(by, profile, Status.ARCHIVED, "agent_profile.archived",
                shown ? "Took out of the library and archived the agent profile " : "Archived the agent profile ");
        if (shown) Snapshot.remove(by.accountId(), id, db);
        return archived;
    }

    public AgentProfile restore(Actor by, UUID id) {
        by.mayWrite();
        var profile = find(by, id);
        if (!profile.isArchived()) return profile;
        return move(by, profile, Status.ACTIVE, "agent_profile.restored", "Restored the agent profile ");
    }

    /**
     * Takes an interviewer away for good, as far as nothing needs it: one who stands at a door stays, one whom a
     * revision or a put-away stage remembers is archived.
     *
     * @return why it is still there; nothing when it is gone
     */
    public Optional<String> discard(Actor by, UUID id) {
        by.mayWrite();
        var profile = lock(by, id);
        var uses = uses(by, id);
        if (!uses.isEmpty()) return Optional.of(profile.name() + " stays: " + stillUsed(uses));
        if (isRemembered(by, id)) {
            archive(by, id);
            return Optional.of(profile.name() + " is archived instead: something published or put away has it.");
        }
        db.sql("delete from agent_profile where account_id = :account and id = :id")
                .param("account", by.accountId().value()).param("id", id).update();
        activities.record(by, "agent_profile.removed", id, "Deleted the agent profile " + profile.name());
        return Optional.empty();
    }

    /** The same for those who ask for nothing else: one who stands at a door stays as it is. */
    void remove(Actor by, UUID id) {
        by.mayWrite();
        standsNowhere(by, lock(by, id).id());
        discard(by, id);
    }

    private void standsNowhere(Actor by, UUID id) {
        var uses = uses(by, id);
        if (!uses.isEmpty()) throw new Refusal.Conflict(stillUsed(uses));
    }

    private List<Use> uses(Actor by, UUID id) {
        return Use.of(by, id, db).stream().filter(use -> !use.archived()).toList();
    }

    private boolean isRemembered(Actor by, UUID id) {
        return db.sql("""
                select exists (select 1 from evaluation_stage where account_id = :account and agent_profile_id = :id)
                       or exists (select 1 from revision_agent where account_id = :account and agent_profile_id = :id)
                       or exists (select 1 from public_profile where account_id = :account and agent_profile_id = :id)
                """).param("account", by.accountId().value()).param("id", id).query(Boolean.class).single();
    }

    private AgentProfile move(Actor by, AgentProfile profile, Status status, String type, String words) {
        var saved = save(by, profile.as(status, clock.instant()));
        activities.record(by, type, profile.id(), words + profile.name());
        return saved;
    }

    private AgentProfile find(Actor by, UUID id) {
        return profiles.findByAccountIdAndId(by.accountId(), id)
                .orElseThrow(() -> new Refusal.NotFound("agent profile"));
    }

    /** Nobody puts it into the library meanwhile. */
    private AgentProfile lock(Actor by, UUID id) {
        return profiles.findLockedByAccountIdAndId(by.accountId(), id)
                .orElseThrow(() -> new Refusal.NotFound("agent profile"));
    }

    /** Two people may pass the question for the version at once; the row itself lets only one of them through. */
    private AgentProfile save(Actor by, AgentProfile profile) {
        try {
            return profiles.save(profile);
        } catch (OptimisticLockingFailureException second) {
            throw overtaken(by, profile.id());
        }
    }

    private Refusal overtaken(Actor by, UUID id) {
        return new Refusal.Conflict(Activity.lastActor(by.accountId(), id, db).orElse("Somebody")
                + " changed this while you were writing.");
    }

    private static String stillUsed(List<Use> uses) {
        var named = uses.stream().limit(NAMED_AT_MOST).map(Use::words).collect(Collectors.joining(", "));
        if (uses.size() > NAMED_AT_MOST) return named + " and " + (uses.size() - NAMED_AT_MOST) + " more still use it.";
        return named + (uses.size() == 1 ? " still uses it." : " still use it.");
    }
}
