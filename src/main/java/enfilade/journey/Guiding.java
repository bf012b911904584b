package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.Stage;
import enfilade.journey.Standing.Status;
import java.time.Duration;
import java.time.Instant;
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
        var moved = timed(journey, journey.stepped(next.standing(), event.at()), revision, event);
        var saved = journeys.save(moved);
        var stage = event.stage() == null ? journey.stageId() : event.stage();
        history.add(by, saved, stage, event);
        tidyBehind(by, journey, saved, event);
        tidings.of(by, journey, saved, event, revision, takes);
        return next.opens().map(door -> tell(by, saved, doors.open(by, saved, door, event.at()))).orElse(saved);
    }

    private void tidyBehind(Actor by, Journey before, Journey after, Event event) {
        var isLeft = !after.stageId().equals(before.stageId()) || after.standing().hasEnded();
        if (event instanceof Event.Undone undone) doors.callOff(by, undone.opened(), event.at());
        else if (isLeft && !before.standing().hasEnded()) doors.leave(by, after, before.stageId(), event.at());
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

    /** The participant, or somebody for them, did something at the open door: it is not untouched any more. */
    public Journey touch(Actor by, Journey journey, Instant at) {
        var isFresh = Duration.between(journey.touchedAt(), at).compareTo(ONE_TOUCH) < 0;
        return isFresh ? journey : journeys.save(journey.until(journey.deadlineAt(), at));
    }

    /**
     * Clocks run only while it is the participant's move: what passed while a person had it is given back, a door that
     * opens and another take begin anew, and who gives more time says until when.
     */
    private static Journey timed(Journey before, Journey after, FrozenRevision revision, Event event) {
        var at = event.at();
        var told = after.standing().hasEnded() ? toldAt(before, event) : null;
        var it = after.telling(told);
        if (event instanceof Event.Undone undone) return it.until(undone.deadline(), before.touchedAt());
        if (!after.standing().isActive()) return it;
        if (event instanceof Event.Decided(var when, var decision) && decision.until() != null) {
            return it.until(decision.until(), at);
        }
        var door = revision.stage(after.stageId());
        var isRetake = event instanceof Event.Judged judged && judged.stage().equals(after.stageId());
        var anew = !before.stageId().equals(after.stageId()) || event instanceof Event.Started || isRetake
                || isGrant(event) || event instanceof Event.Renewed
                && before.waitingFor() == Standing.Reason.OVERDUE;
        if (anew) {
            var from = isRetake ? at.plus(Duration.ofHours(door.retakeWaitHours())) : at;
            var days = door.kind() == Stage.Kind.PRACTICE_SESSION ? null : door.deadlineDays();
            return it.until(days == null ? null : from.plus(Duration.ofDays(days)), from);
        }
        if (before.status() == Status.WAITING) {
            var rest = Duration.between(before.since(), at);
            return it.until(before.deadlineAt() == null ? null : before.deadlineAt().plus(rest), at);
        }
        if (event instanceof Event.Renewed) return it.until(before.deadlineAt(), at);
        return it;
    }

    private static boolean isGrant(Event event) {
        return event instanceof Event.Decided(var at, var decision) && decision.kind() == Decision.Kind.GRANT_ATTEMPT;
    }

    /** What a person decided can be taken back before it is told; what happened by itself or was asked for is known. */
    private static @Nullable Instant toldAt(Journey before, Event event) {
        if (event instanceof Event.Decided) return event.at().plus(Journey.SECOND_THOUGHTS);
        return before.standing().hasEnded() ? before.toldAt() : event.at();
    }
}
