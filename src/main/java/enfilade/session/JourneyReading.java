package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.account.Sight;
import enfilade.api.Granted;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Take;
import enfilade.journey.Paths;
import enfilade.journey.Links;
import enfilade.journey.Progress;
import enfilade.journey.Rules;
import enfilade.journey.Standing;
import enfilade.participant.JourneyState;
import enfilade.participant.Told;
import enfilade.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Journeys as the API shows them: two statements for one or for a page of them, one to count, and what the revisions
 * froze once. It hides what {@link Dossier} hides.
 */
@Component
class JourneyReading {

    private static final String SELECT = """
            select j.id, j.participant_id, j.template_id, j.revision_id, j.moves, j.status, j.stage_id,
                   j.waiting_for, j.since,
                   j.granted, j.recommendation, j.recommended_by, j.created_at, j.updated_at,
                   %s as hides,
                   (select max(l.number)
                      from journey_link l
                     where (l.account_id, l.journey_id) = (j.account_id, j.id)
                       and l.revoked_at is null) as link
            """.formatted(Told.HIDES);

    private static final String FROM = """
            from journey j
           where j.account_id = :account
             and (:sees_all or exists (select 1
                                         from evaluation_template t
                                        where (t.account_id, t.id) = (j.account_id, j.template_id)
                                          and %s))
            """.formatted(Sight.OF_TEMPLATE);

    private record Row(UUID id, UUID participant, UUID template, Paths.On on, Standing standing, boolean hides,
                       @Nullable Integer link, Instant createdAt, Instant updatedAt) {}

    private final Paths paths;
    private final Links links;
    private final JdbcClient db;
    private final Clock clock;

    JourneyReading(Paths paths, Links links, JdbcClient db, Clock clock) {
        this.paths = paths;
        this.links = links;
        this.db = db;
        this.clock = clock;
    }

    JourneyPayload one(Actor me, UUID journey) {
        var row = db.sql(SELECT + FROM + " and j.id = :journey")
                .params(Told.reads(me, clock.instant())).param("journey", journey)
                .query(JourneyReading::row).optional().orElseThrow(() -> new Refusal.NotFound("journey"));
        return whole(me, List.of(row)).getFirst();
    }

    /** The newest first, by the index journey_by_birth, or those of a participant or a template by theirs. */
    Listing<JourneyPayload> page(Actor me, JourneyApi.Filter filter, Slice slice) {
        var params = Told.reads(me, clock.instant());
        var from = FROM + conditions(filter, params).stream().map(" and "::concat).collect(Collectors.joining());
        var source = new Slice.Source(SELECT, from, "j.created_at", "j.id", Slice.Order.NEWEST_FIRST, params);
        var found = slice.read(db, source, JourneyReading::row, row -> Cursor.at(row.createdAt().toString(), row.id()));
        return new Listing<>(whole(me, found.data()), found.meta());
    }

    private static List<String> conditions(JourneyApi.Filter filter, Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        if (filter.participantId() != null) {
            conditions.add("j.participant_id = :participant");
            params.put("participant", filter.participantId());
        }
        if (filter.evaluationTemplateId() != null) {
            conditions.add("j.template_id = :template");
            params.put("template", filter.evaluationTemplateId());
        }
        if (filter.status() != null) {
            conditions.add(Told.is(JourneyState.valueOf(filter.status().name())));
        }
        if (filter.waitingFor() != null) {
            conditions.add(Told.waitsFor(List.of(filter.waitingFor().name())));
        }
        return conditions;
    }

    private List<JourneyPayload> whole(Actor me, List<Row> rows) {
        var takes = Takes.of(me.accountId(), rows.stream().map(Row::id).toList(), db);
        var showsLinks = Granted.to(me, Scope.INTERVIEWS_WRITE);
        var ways = paths.of(me.accountId(), rows.stream().map(Row::on).toList());
        return rows.stream().map(row -> whole(row, ways.get(row.id()), takes.getOrDefault(row.id(), List.of()),
                showsLinks)).toList();
    }

    private JourneyPayload whole(Row row, FrozenRevision revision, List<Take> takes, boolean showsLinks) {
        var door = revision.stage(row.standing().stage());
        var now = row.hides() ? row.standing().sealed(Rules.at(door, takes)) : row.standing();
        var doors = Progress.of(revision, now, takes).stream()
                .map(it -> row.hides() && it.isCurrent(now) ? it.sealed() : it).map(JourneyPayload.Door::of).toList();
        return new JourneyPayload(row.id(), row.participant(), row.template(), revision.number(), now.status(),
                now.waitingFor(), now.stage(), !showsLinks || row.hides() || row.link() == null ? null
                        : links.address(row.id(), row.link()),
                JourneyPayload.Word.of(now.recommendation()), doors, row.createdAt(),
                row.hides() ? now.since() : row.updatedAt());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var word = row.getString("recommendation");
        var standing = new Standing(Standing.Status.valueOf(row.getString("status")),
                row.getObject("stage_id", UUID.class), reason(row.getString("waiting_for")), instant(row, "since"),
                row.getBoolean("granted"),
                word == null ? null : new Recommendation(word, row.getString("recommended_by")));
        return new Row(row.getObject("id", UUID.class), row.getObject("participant_id", UUID.class),
                row.getObject("template_id", UUID.class), new Paths.On(row.getObject("id", UUID.class),
                row.getObject("revision_id", UUID.class), row.getInt("moves")), standing,
                row.getBoolean("hides"), row.getObject("link", Integer.class),
                instant(row, "created_at"), instant(row, "updated_at"));
    }

    private static Standing.@Nullable Reason reason(@Nullable String name) {
        return name == null ? null : Standing.Reason.valueOf(name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
