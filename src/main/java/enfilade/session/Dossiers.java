package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.evaluation.Take.State;
import enfilade.journey.History;
import enfilade.journey.Journey;
import enfilade.evaluation.FrozenRevisions;
import enfilade.journey.Journeys;
import enfilade.journey.Paths;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Journeys with all that belongs to them; those through templates that the reader may not see do not exist. */
@Component
public class Dossiers {

    private final Journeys journeys;
    private final Paths paths;
    private final FrozenRevisions revisions;
    private final Sessions sessions;
    private final Scorecards scorecards;
    private final History history;
    private final JdbcClient db;
    private final Clock clock;

    Dossiers(Journeys journeys, Paths paths, FrozenRevisions revisions, Sessions sessions, Scorecards scorecards,
             History history, JdbcClient db, Clock clock) {
        this.journeys = journeys;
        this.paths = paths;
        this.revisions = revisions;
        this.sessions = sessions;
        this.scorecards = scorecards;
        this.history = history;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Five statements, five more the first time that anybody reads this revision, and one where a session was not held
     * to its end.
     */
    public Dossier of(Actor reader, UUID journeyId) {
        var participant = db.sql("""
                select p.name
                  from journey j
                  join participant p on (p.account_id, p.id) = (j.account_id, j.participant_id)
                  join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                 where j.account_id = :account
                   and j.id = :journey
                   and %s
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(reader)).param("journey", journeyId)
                .query(String.class).optional().orElseThrow(() -> new Refusal.NotFound("journey"));
        var journey = journeys.of(reader.accountId(), journeyId);
        var all = sessions.ofJourney(reader.accountId(), journeyId);
        var way = paths.of(journey);
        return Dossier.of(reader, journey, participant, way, all,
                AsItWas.doors(way, all, revisions), endings(journey, all), Takes.of(reader.accountId(), journeyId, db),
                scorecards.of(reader.accountId(), all.stream().map(Session::id).toList()), clock.instant());
    }

    private Map<UUID, Ending> endings(Journey journey, List<Session> all) {
        var failed = all.stream().filter(it -> it.status() == State.FAILED).toList();
        if (failed.isEmpty()) return Map.of();
        var entries = history.of(journey.accountId(), journey.id());
        return failed.stream().collect(Collectors.toMap(Session::id, it -> Ending.of(it, all, entries)));
    }

    /** The same by one of its sessions. */
    public Dossier ofSession(Actor reader, UUID sessionId) {
        return of(reader, sessions.of(reader.accountId(), sessionId).journeyId());
    }
}
