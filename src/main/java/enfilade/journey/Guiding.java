package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Standing.Status;
import enfilade.participant.Participants;
import enfilade.participant.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way by which a journey moves: whoever moves it holds it alone, the rules say where it goes, and its history
 * and the ledger say what happened.
 */
@Service
@Transactional
public class Guiding {

    /** Typing is noticed no more often than this: nobody is late by minutes when days are counted. */
    private static final Duration ONE_TOUCH = Duration.ofMinutes(5);

    private final Participants participants;
    private final Journeys journeys;
    private final History history;
    private final OwnPaths paths;
    private final Links links;
    private final Doors doors;
    private final Tidings tidings;
    private final Pleas pleas;
    private final JdbcClient db;

    Guiding(Participants participants, Journeys journeys, History history, OwnPaths paths, Links links, Doors doors,
            Tidings tidings, Pleas pleas, JdbcClient db) {
        this.participants = participants;
        this.journeys = journeys;
        this.history = history;
        this.paths = paths;
        this.links = links;
        this.doors = doors;
        this.tidings = tidings;
        this.pleas = pleas;
        this.db = db;
    }

    /**
     * Hands out a journey to one at a time: who comes second waits here, and then finds it as the first one left it.
     * Everything that belongs to it (sessions, scorecards, links) is changed only by whoever holds it. The person is
     * held first, as everywhere: see {@link Participants#lockedOf}.
     */
    public Journey hold(Actor by, UUID journeyId) {
        var person = db.sql("""
                select j.participant_id
                  from journey j
                 where j.account_id = :account
                   and j.id = :id
                   and exists (select 1
                                 from evaluation_template t
                                where (t.account_id, t.id) = (j.account_id, j.template_id)
                                  and %s)
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(by)).param("id", journeyId)
                .query(UUID.class).optional();
        return person.flatMap(it -> participants.findLockedByAccountIdAndId(by.accountId(), it))
                .flatMap(it -> journeys.findLockedByAccountIdAndId(by.accountId(), journeyId))
                .orElseThrow(() -> new Refusal.NotFound("journey"));
    }

    /** What the journey makes of something that happened. Only for whoever holds it. */
    public Journey tell(Actor by, Journey journey, Event event) {
        var revision = paths.of(journey);
        var takes = doors.takes(by.accountId(), journey.id());
        var next = Rules.after(revision, journey.standing(), takes, event);
        var moved = Deadlines.of(journey, journey.stepped(next.standing(), event.at()), revision, takes, event);
        var saved = journeys.save(moved);
        var stage = event.stage() == null ? journey.stageId() : event.stage();
        history.add(by, saved, stage, event);
        if (!Objects.equals(saved.deadlineAt(), journey.deadlineAt())) links.outlast(saved, event.at());
        pleas.follow(by, journey, saved, event);
        tidyBehind(by, journey, saved, revision, event);
        seal(saved);
        tidings.of(by, journey, saved, event, revision, takes);
        if (event instanceof Event.Undone it && it.closed() != null) {
            return tell(by, saved, doors.resume(by, it.closed(), it.at()));
        }
        return next.opens().map(door -> tell(by, saved, doors.open(by, saved, door, event.at()))).orElse(saved);
    }

    /** The one place where sealed_since is written: nothing happens at an open door that is not told above. */
    private void seal(Journey journey) {
        db.sql("""
                update journey j
                   set sealed_since = %1$s
                 where j.account_id = :account
                   and j.id = :id
                   and j.sealed_since is distinct from %1$s
                """.formatted(Told.SEALED_SINCE)).param("account", journey.accountId().value())
                .param("id", journey.id()).update();
    }

    /** What the participant may do has changed: told only where that makes a difference. Only for whoever holds it. */
    Journey lookAgain(Actor by, Journey journey, Event.LookedAgain event) {
        var takes = doors.takes(by.accountId(), journey.id());
        var next = Rules.after(paths.of(journey), journey.standing(), takes, event);
        return next.standing().equals(journey.standing()) ? journey : tell(by, journey, event);
    }

    private void tidyBehind(Actor by, Journey before, Journey after, FrozenRevision revision, Event event) {
        var isLeft = !after.stageId().equals(before.stageId()) || after.standing().hasEnded();
        if (event instanceof Event.Undone undone) doors.callOff(by, undone.opened(), event.at());
        else if (isLeft && !before.standing().hasEnded()) leave(by, before, after, revision, event);
    }

    /** Whoever was stopped or withdrew is done at every door; whoever is through may practise on. */
    private void leave(Actor by, Journey before, Journey after, FrozenRevision revision, Event event) {
        var isOver = after.status().isEarly();
        var left = isOver ? revision.stages().stream().map(FrozenStage::id).toList() : List.of(before.stageId());
        doors.leave(by, after, left, event.at());
    }

    /** Somebody takes care of what it waits for, or nobody does any more. */
    public void assign(Actor by, UUID journeyId, @Nullable UUID member) {
        by.mayReview();
        var journey = hold(by, journeyId);
        if (journey.standing().hasEnded() && journey.status() != Status.COMPLETED) {
            throw new Refusal.Conflict("This journey waits for nobody any more.");
        }
        journeys.save(journey.assigned(member));
    }

    /**
     * Another takes care of what nobody has done for too long. Nothing is decided by that, and nothing moves. Only for
     * whoever holds it.
     */
    public void handOver(Actor by, Journey journey, UUID member) {
        if (by.kind() != Actor.Kind.SYSTEM) throw new Refusal.NotAllowed("Nobody hands over what is not theirs.");
        journeys.save(journey.assigned(member));
        tidings.handedOver(by, journey);
    }

    /**
     * The participant, or somebody for them, did something at the open door: it is not untouched any more. What was
     * arranged ahead and is not any more counts no longer.
     */
    public Journey touch(Actor by, Journey journey, Instant at) {
        var since = Duration.between(journey.touchedAt(), at);
        var isFresh = !since.isNegative() && since.compareTo(ONE_TOUCH) < 0;
        return isFresh ? journey : journeys.save(journey.until(journey.deadlineAt(), at));
    }
}
