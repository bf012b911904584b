package enfilade.session;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Take;
import enfilade.journey.Doors;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.Paths;
import enfilade.journey.Rules;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.journey.Standing;
import enfilade.journey.Starting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which journey a session that somebody wants belongs, and whether its door is open there. */
@Component
class Ways {

    private record Way(UUID id, UUID revision, int moves, Status status) {

        boolean isUnderWay() {
            return status == Status.ACTIVE || status == Status.WAITING;
        }
    }

    private final Paths paths;
    private final Guiding guiding;
    private final Starting starting;
    private final Doors doors;
    private final Scorecards scorecards;
    private final JdbcClient db;

    Ways(Paths paths, Guiding guiding, Starting starting, Doors doors, Scorecards scorecards,
         JdbcClient db) {
        this.paths = paths;
        this.guiding = guiding;
        this.starting = starting;
        this.doors = doors;
        this.scorecards = scorecards;
        this.db = db;
    }

    /**
     * The journey under way on that template, else the completed one on which the stage is practised again, else a new
     * one; held. Whoever finds none holds the participant and looks again: another may have started one meanwhile.
     */
    Journey held(Actor by, Wish wish) {
        refuseTheArchived(by, wish);
        var found = find(by, wish).or(() -> {
            status(by, wish, " for update");
            return find(by, wish);
        });
        return guiding.hold(by, found.orElseGet(() ->
                starting.start(by, wish.participantId(), wish.templateId())));
    }

    /** Says which door is open instead, as far as they may know of it. */
    void refuseAClosedDoor(Actor by, Journey journey, FrozenStage stage, List<Take> here, Instant now) {
        var told = told(by, journey, now);
        var isHere = journey.stageId().equals(stage.id()) && isOpen(told, here);
        if (!isHere && !Attending.isAnotherRound(journey, stage, here)) throw closed(journey, told);
        if (here.isEmpty() || !here.getLast().hasEnded()) return;
        var from = Attending.tryAgainFrom(journey, stage, here)
                .orElseThrow(() -> new Refusal.Conflict("There is no further attempt at this door."));
        if (now.isBefore(from)) throw new Refusal.Conflict("The next attempt at this door opens at " + from + ".");
    }

    /** Doors at which people score are open as long as nobody has. */
    private static boolean isOpen(Standing told, List<Take> here) {
        return told.isActive() || told.isWaitingFor(Reason.REVIEW)
                && (here.isEmpty() || !here.getLast().hasEnded() && !here.getLast().isHandedIn());
    }

    /** Whom the outcome of the open door is sealed from, they cannot try it by asking for another session. */
    private Standing told(Actor by, Journey journey, Instant now) {
        var door = paths.of(journey).stage(journey.stageId());
        if (!Seal.isOn(journey, door, now)) return journey.standing();
        var here = Rules.at(door, doors.takes(journey.accountId(), journey.id()));
        var filed = scorecards.of(journey.accountId(), here.stream().map(Take::session).toList());
        return Seal.hides(by, journey, door, filed, now) ? journey.standing().sealed(here) : journey.standing();
    }

    private Refusal closed(Journey journey, Standing told) {
        var open = paths.of(journey).stage(journey.stageId());
        var sentence = switch (told.status()) {
            case ACTIVE -> "The open door is %s (%s).".formatted(open.name(), open.label());
            case WAITING -> "The journey waits for a person at %s (%s).".formatted(open.name(), open.label());
            case COMPLETED, STOPPED, WITHDRAWN, TAKEN_BACK -> "The journey has ended.";
        };
        return new Refusal.Conflict("This door is not open. " + sentence,
                List.of(new Issue("stage", "not_open", sentence)));
    }

    private Optional<UUID> find(Actor by, Wish wish) {
        var all = db.sql("""
                select j.id, j.revision_id, j.moves, j.status
                  from journey j
                  join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                 where j.account_id = :account
                   and j.participant_id = :participant
                   and j.template_id = :template
                   and %s
                 order by j.created_at desc, j.id
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(by)).param("participant", wish.participantId())
                .param("template", wish.templateId())
                .query((row, n) -> new Way(row.getObject("id", UUID.class), row.getObject("revision_id", UUID.class),
                        row.getInt("moves"), Status.valueOf(row.getString("status")))).list();
        return all.stream().filter(Way::isUnderWay).findFirst()
                .or(() -> all.stream().filter(it -> isPractisedAgain(by, it, wish)).findFirst()).map(Way::id);
    }

    private boolean isPractisedAgain(Actor by, Way way, Wish wish) {
        if (way.status() != Status.COMPLETED) return false;
        var revision = paths.of(by.accountId(), List.of(new Paths.On(way.id(), way.revision(), way.moves())))
                .get(way.id());
        return practice(revision, wish).filter(stage -> Rules.at(stage, doors.takes(by.accountId(), way.id())).stream()
                .anyMatch(Take::isCompleted)).isPresent();
    }

    /** What is called otherwise there is told when the new journey has begun. */
    private static Optional<FrozenStage> practice(FrozenRevision revision, Wish wish) {
        return Optional.ofNullable(new Checks().tried(() -> wish.in(revision)))
                .filter(it -> it.kind() == Stage.Kind.PRACTICE_SESSION && it.allowRetake());
    }

    private void refuseTheArchived(Actor by, Wish wish) {
        if (!status(by, wish, "").equals("ACTIVE")) {
            throw new Refusal.Conflict("This participant is archived. Restore them before you arrange anything.");
        }
    }

    private String status(Actor by, Wish wish, String lock) {
        return db.sql("select status from participant where account_id = :account and id = :id" + lock)
                .param("account", by.accountId().value()).param("id", wish.participantId()).query(String.class)
                .optional().orElseThrow(() -> new Refusal.NotFound("participant"));
    }
}
