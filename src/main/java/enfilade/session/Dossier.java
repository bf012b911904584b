package enfilade.session;

import enfilade.account.Actor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Take;
import enfilade.journey.Journey;
import enfilade.journey.Progress;
import enfilade.journey.Rules;
import enfilade.journey.Standing;
import enfilade.journey.Standing.Reason;
import enfilade.session.Scorecards.Filed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one journey, as far as its reader may know it: what a seal hides from them is not in here.
 *
 * @param standing    where it stands, as this reader is told
 * @param participant what the participant is called
 * @param held        of each session, its door as it was then
 * @param scorecards  of all sessions, those of one session in the order in which they came
 * @param endings     of the sessions that were not held to their end, why
 * @param doors       every door with how far it is
 * @param past        doors that were opened, but are not in their row any more
 * @param hasSeal     whether a seal is on at the door where it stands
 * @param isSealed    whether something there is hidden from this reader
 */
public record Dossier(Journey journey, Standing standing, String participant, FrozenRevision revision,
                      List<Session> sessions, Map<UUID, FrozenStage> held, Map<UUID, Ending> endings,
                      List<Filed> scorecards, List<Progress> doors, List<Progress> past, boolean hasSeal,
                      boolean isSealed) {

    static Dossier of(Actor reader, Journey journey, String participant, FrozenRevision revision,
                      List<Session> sessions, Map<UUID, FrozenStage> held, Map<UUID, Ending> endings, List<Take> takes,
                      List<Filed> all, Instant now) {
        var here = revision.stage(journey.stageId());
        var atTheStage = all.stream().filter(it -> stands(it, here, sessions)).toList();
        var sealed = Seal.hides(reader, journey, here, atTheStage, now);
        var seen = Seal.seen(reader, journey, here, atTheStage, now);
        var scorecards = all.stream().filter(it -> !atTheStage.contains(it) || seen.contains(it)).toList();
        var told = sealed ? journey.standing().sealed(Rules.at(here, takes)) : journey.standing();
        var doors = Progress.of(revision, told, takes).stream()
                .map(it -> sealed && it.stage().equals(here) ? it.sealed() : it).toList();
        var past = revision.past().stream().map(it -> Progress.past(it, takes)).toList();
        return new Dossier(journey, told, participant, revision, sessions, held, endings, scorecards, doors,
                past,
                Seal.isOn(journey, here, now), sealed);
    }

    /** What it waits for, as this reader is told: whom a seal hides the outcome from, is asked for a review. */
    public @Nullable Reason waitingFor() {
        return standing.waitingFor();
    }

    public FrozenStage stage() {
        return revision.stage(journey.stageId());
    }

    /** The door at which a session was held, as it was then. */
    public FrozenStage stage(Session session) {
        return held.get(session.id());
    }

    public Progress door() {
        return door(journey.stageId());
    }

    public Progress door(UUID stage) {
        return Stream.concat(doors.stream(), past.stream()).filter(it -> it.stage().id().equals(stage)).findFirst()
                .orElseThrow();
    }

    public List<Filed> scorecards(UUID session) {
        return scorecards.stream().filter(it -> it.session().equals(session)).toList();
    }

    /** The scorecard of a session that counts, if this reader may see it. */
    public Optional<Filed> counting(UUID session) {
        return Scorecards.counting(scorecards(session));
    }

    public List<Session> sessionsAt(UUID stage) {
        return sessions.stream().filter(it -> it.stageId().equals(stage)).toList();
    }

    public long attempt(Session session) {
        return door(session.stageId()).attempt(session.attempt());
    }

    private static boolean stands(Filed filed, FrozenStage stage, List<Session> sessions) {
        return sessions.stream().anyMatch(it -> it.id().equals(filed.session()) && it.stageId().equals(stage.id()));
    }
}
