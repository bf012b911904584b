package enfilade.session;

import enfilade.Refusal;
import enfilade.Settings;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.account.Sight;
import enfilade.api.Granted;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Take;
import enfilade.journey.Links;
import enfilade.participant.Told;
import enfilade.session.Scorecards.Filed;
import enfilade.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions as the API shows them: one statement for one or for a page of them, one for the scorecards of all of them,
 * and one to count. It hides what {@link Dossier} hides.
 */
@Component
class SessionReading {

    private static final String SELECT = """
            select s.id, s.version, s.account_id, s.journey_id, s.participant_id, s.revision_id, s.stage_id, s.attempt,
                   s.status, s.runner, s.resumes, s.scheduled_at, s.zone, s.notes, s.idempotency_key, s.evaluation_mode,
                   s.pipeline_id, s.booked_at, s.consented_at, s.started_at, s.handed_in_at, s.ended_at, s.created_at,
                   s.updated_at,
                   (select count(*)
                      from session b
                     where (b.account_id, b.journey_id, b.stage_id) = (s.account_id, s.journey_id, s.stage_id)
                       and b.attempt < s.attempt
                       and b.status in ('IN_PROGRESS', 'COMPLETED')) as spent,
                   (j.stage_id = s.stage_id
                       and %s
                       and not exists (select 1
                                         from scorecard own
                                        where (own.account_id, own.session_id) = (s.account_id, s.id)
                                          and own.member_id = :me
                                       offset 0 rows)) as hides,
                   (select max(l.number)
                      from journey_link l
                     where (l.account_id, l.journey_id) = (s.account_id, s.journey_id)
                       and l.revoked_at is null
                       and not coalesce(%s, false)) as link
            """.formatted(Told.SEALED, Told.HIDES);

    private static final String FROM = """
            from session s
            join journey j on (j.account_id, j.id) = (s.account_id, s.journey_id)
           where s.account_id = :account
             and (:sees_all or exists (select 1
                                         from evaluation_template t
                                        where (t.account_id, t.id) = (j.account_id, j.template_id)
                                          and %s))
            """.formatted(Sight.OF_TEMPLATE);

    private record Row(Session session, int spent, boolean hides, @Nullable Integer link) {}

    private final FrozenRevisions revisions;
    private final Scorecards scorecards;
    private final Hourglasses hourglasses;
    private final Settings settings;
    private final Links links;
    private final JdbcClient db;
    private final Clock clock;

    SessionReading(FrozenRevisions revisions, Scorecards scorecards, Hourglasses hourglasses, Settings settings,
                   Links links, JdbcClient db, Clock clock) {
        this.revisions = revisions;
        this.scorecards = scorecards;
        this.hourglasses = hourglasses;
        this.settings = settings;
        this.links = links;
        this.db = db;
        this.clock = clock;
    }

    SessionPayload one(Actor me, UUID session) {
        var row = db.sql(SELECT + FROM + " and s.id = :session")
                .params(Told.reads(me, clock.instant())).param("session", session)
                .query(SessionReading::row).optional().orElseThrow(() -> new Refusal.NotFound("session"));
        return whole(me, List.of(row)).getFirst();
    }

    /** The newest first, by the index session_by_birth, or by that of what is asked for. */
    Listing<SessionPayload> page(Actor me, SessionFilter filter, Slice slice) {
        var params = Told.reads(me, clock.instant());
        var from = FROM + filter.conditions(params).stream().map(" and "::concat).collect(Collectors.joining());
        var source = new Slice.Source(SELECT, from, "s.created_at", "s.id", Slice.Order.NEWEST_FIRST, params);
        var found = slice.read(db, source, SessionReading::row,
                row -> Cursor.at(row.session().createdAt().toString(), row.session().id()));
        return new Listing<>(whole(me, found.data()), found.meta());
    }

    private List<SessionPayload> whole(Actor me, List<Row> rows) {
        var shown = rows.stream().filter(row -> !row.hides()).map(row -> row.session().id()).toList();
        var cards = scorecards.of(me.accountId(), shown).stream().collect(Collectors.groupingBy(Filed::session));
        var held = rows.stream().map(Row::session).filter(it -> it.runner().isThere() && it.handedInAt() != null)
                .map(Session::id).toList();
        var noted = hourglasses.signals(me.accountId(), held);
        var showsLinks = Granted.to(me, Scope.INTERVIEWS_WRITE);
        return rows.stream().map(row -> {
            var it = row.session();
            var link = !showsLinks || row.link() == null ? null : links.address(it.journeyId(), row.link());
            return SessionPayload.of(it, revisions.of(me.accountId(), it.revisionId()), row.spent() + 1, link,
                    Scorecards.counting(cards.getOrDefault(it.id(), List.of())).orElse(null),
                    Noted.of(noted.getOrDefault(it.id(), Signals.NONE)), !noted.containsKey(it.id()) ? null
                            : settings.baseUrl() + "/api/v1/sessions/" + it.id() + "/transcript");
        }).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var mode = row.getString("evaluation_mode");
        var session = new Session(id(row, "id"), row.getInt("version"), new AccountId(id(row, "account_id")),
                id(row, "journey_id"), id(row, "participant_id"), id(row, "revision_id"), id(row, "stage_id"),
                row.getInt("attempt"), Take.State.valueOf(row.getString("status")),
                Runner.valueOf(row.getString("runner")), row.getObject("resumes", UUID.class),
                instant(row, "scheduled_at"), row.getString("zone"), row.getString("notes"),
                row.getString("idempotency_key"),
                mode == null ? null : EvaluationTemplate.Mode.valueOf(mode), row.getString("pipeline_id"),
                instant(row, "booked_at"), instant(row, "consented_at"), instant(row, "started_at"),
                instant(row, "handed_in_at"), instant(row, "ended_at"), instant(row, "created_at"),
                instant(row, "updated_at"));
        return new Row(session, row.getInt("spent"), row.getBoolean("hides"), row.getObject("link", Integer.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
