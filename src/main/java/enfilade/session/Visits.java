package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Take;
import enfilade.journey.Journey;
import enfilade.journey.Journeys;
import enfilade.journey.OwnPaths;
import enfilade.journey.Progress;
import enfilade.journey.Rules;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.journey.Standing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets participants see where they are. */
@Component
class Visits {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private record Names(String team, String participant, @Nullable String zone) {}

    private final Journeys journeys;
    private final Sessions sessions;
    private final OwnPaths paths;
    private final FrozenRevisions revisions;
    private final Rooms rooms;
    private final JdbcClient db;
    private final Clock clock;

    Visits(Journeys journeys, Sessions sessions, OwnPaths paths, FrozenRevisions revisions, Rooms rooms,
           JdbcClient db, Clock clock) {
        this.journeys = journeys;
        this.sessions = sessions;
        this.paths = paths;
        this.revisions = revisions;
        this.rooms = rooms;
        this.db = db;
        this.clock = clock;
    }

    /** Five statements, and five more the first time that anybody reads this revision. */
    Visit of(Visitor visitor) {
        var now = clock.instant();
        var account = visitor.accountId();
        var names = names(visitor);
        var journey = journeys.of(account, visitor.journeyId());
        var revision = paths.of(journey);
        var takes = rooms.takes(account, journey.id());
        var told = told(revision, journey, takes, now);
        var runners = rooms.runners(account);
        var doors = Progress.of(revision, told, takes).stream()
                .map(it -> Doorstep.of(it, journey, told, it.here().isEmpty()
                        ? runners.apply(it.stage()) : Runner.NOBODY, now)).toList();
        var all = sessions.ofJourney(account, journey.id());
        return new Visit(visitor, names.team(), names.participant(), zone(names), journey, told, revision, doors,
                all, AsItWas.doors(revision, all, revisions), now);
    }

    /**
     * What a person has decided and may still take back, nobody has heard of yet, the end or its word; and time is
     * over at the very moment, whether anybody has noticed or not.
     */
    private static Standing told(FrozenRevision revision, Journey journey, List<Take> takes, Instant now) {
        var standing = journey.standing();
        if (standing.hasEnded()) return ended(journey, now);
        var deadline = journey.deadlineAt();
        var isLate = deadline != null && !now.isBefore(deadline)
                && Rules.isParticipantsMove(revision, standing, takes);
        return isLate ? waiting(standing, Reason.OVERDUE) : standing;
    }

    private static Standing ended(Journey journey, Instant now) {
        var it = journey.standing();
        if (!journey.isTold(now)) return waiting(it, Reason.REVIEW);
        return journey.isWordTold(now) ? it : new Standing(it.status(), it.stage(), null, it.since(), false, null);
    }

    private static Standing waiting(Standing it, Reason reason) {
        return new Standing(Status.WAITING, it.stage(), reason, it.since(), false, null);
    }

    /** Lets them do something, and says what became of their words when they come too late. */
    <T> T during(Visitor visitor, Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal.Conflict no) {
            throw of(visitor).no(no);
        }
    }

    ZoneId zoneOf(Visitor visitor) {
        return zone(names(visitor));
    }

    private static ZoneId zone(Names names) {
        return names.zone() == null ? UTC : ZoneId.of(names.zone());
    }

    /** Nobody where they were erased in this very moment: then their link opens nothing any more. */
    private Names names(Visitor visitor) {
        return db.sql("""
                select a.name as team, p.name as participant, p.zone
                  from account a
                  join participant p on p.account_id = a.id
                 where a.id = :account
                   and p.id = :participant
                """).param("account", visitor.accountId().value()).param("participant", visitor.participantId())
                .query((row, n) -> new Names(row.getString("team"), row.getString("participant"),
                        row.getString("zone"))).optional()
                .orElseThrow(() -> new Refusal.NotFound("link"));
    }
}
