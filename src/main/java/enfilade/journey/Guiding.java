package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Standing.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private final Journeys journeys;
    private final History history;
    private final FrozenRevisions revisions;
    private final Doors doors;
    private final Tidings tidings;
    private final JdbcClient db;

    Guiding(Journeys journeys, History history, FrozenRevisions revisions, Doors doors, Tidings tidings,
            JdbcClient db) {
        this.journeys = journeys;
        this.history = history;
        this.revisions = revisions;
        this.doors = doors;
        this.tidings = tidings;
        this.db = db;
    }

    /**
     * Hands out a journey to one at a time: who comes second waits here, and then finds it as the first one left it.
     * Everything that belongs to it (sessions, scorecards, links) is changed only by whoever holds it.
     */
    public Journey hold(Actor by, UUID journeyId) {
        db.sql("""
                select j.id
                  from journey j
                 where j.account_id = :account
                   and j.id = :id
                   and exists (select 1
                                 from evaluation_template t
                                where (t.account_id, t.id) = (j.account_id, j.template_id)
                                  and %s)
                   for update
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(by)).param("id", journeyId)
                .query(UUID.class).optional().orElseThrow(() -> new Refusal.NotFound("journey"));
        return journeys.of(by.accountId(), journeyId);
    }

    /** What the journey makes of something that happened. Only for whoever holds it. */
    public Journey tell(Actor by, Journey journey, Event event) {
        var revision = revisions.of(by.accountId(), journey.revisionId());
        var takes = doors.takes(by.accountId(), journey.id());
        var next = Rules.after(revision, journey.standing(), takes, event);
        var moved = Timing.of(journey, journey.stepped(next.standing(), event.at()), revision, takes, event);
        var saved = journeys.save(moved);
        var stage = event.stage() == null ? journey.stageId() : event.stage();
        history.add(by, saved, stage, event);
        tidyBehind(by, journey, saved, revision, event);
        tidings.of(by, journey, saved, event, revision, takes);
        if (event instanceof Event.Undone it && it.closed() != null) {
            return tell(by, saved, doors.resume(by, it.closed(), it.at()));
        }
        return next.opens().map(door -> tell(by, saved, doors.open(by, saved, door, event.at()))).orElse(saved);
    }

    private void tidyBehind(Actor by, Journey before, Journey after, FrozenRevision revision, Event event) {
        var isLeft = !after.stageId().equals(before.stageId()) || after.standing().hasEnded();
        if (event instanceof Event.Undone undone) doors.callOff(by, undone.opened(), event.at());
        else if (isLeft && !before.standing().hasEnded()) leave(by, before, after, revision, event);
    }

    /** Whoever was stopped or withdrew is done at every door; whoever is through may practise on. */
    private void leave(Actor by, Journey before, Journey after, FrozenRevision revision, Event event) {
        var isOver = after.status() == Status.STOPPED || after.status() == Status.WITHDRAWN;
        var left = isOver ? revision.stages().stream().map(FrozenStage::id).toList() : List.of(before.stageId());
        left.forEach(stage -> doors.leave(by, after, stage, event.at()));
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
     * The participant, or somebody for them, did something at the open door: it is not untouched any more. What was
     * arranged ahead and is not any more counts no longer.
     */
    public Journey touch(Actor by, Journey journey, Instant at) {
        var since = Duration.between(journey.touchedAt(), at);
        var isFresh = !since.isNegative() && since.compareTo(ONE_TOUCH) < 0;
        return isFresh ? journey : journeys.save(journey.until(journey.deadlineAt(), at));
    }
}
