package enfilade.review;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.evaluation.Scorecard;
import enfilade.journey.Decision;
import enfilade.participant.Told;
import enfilade.session.ScorePayload;
import enfilade.session.Scorecards;
import enfilade.web.Cursor;
import java.math.BigDecimal;
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

/** Reviews as the API shows them: one statement for one or for a page, one for the scores, and one to count. */
@Component
class ReviewReading {

    private static final String SELECT = """
            select r.id, r.kind, r.journey_id, r.session_id, r.judged_by, r.decided, r.reason, r.overall, r.created_at,
                   (select u.at
                      from journey_entry u
                     where u.account_id = r.account_id
                       and u.decision_id = r.id
                       and u.kind = 'UNDONE') as undone_at
            """;

    /**
     * Engines review nothing. By the indexes scorecard_by_birth and decision_by_birth, of which PostgreSQL reads as
     * much as a page needs: as long as neither half joins anything or has conditions of its own.
     */
    private static final String FROM = """
            from (select c.account_id, c.id, cast('SCORECARD' as varchar(20)) as kind, c.journey_id, c.session_id,
                         cast(null as uuid) as stage_id, c.judge as judged_by,
                         cast(null as varchar(20)) as decided, c.reason, c.overall, c.created_at, c.member_id
                    from scorecard c
                   union all
                  select d.account_id, d.id, cast('DECISION' as varchar(20)) as kind, d.journey_id, d.session_id,
                         d.stage_id, d.member_name as judged_by, d.kind as decided, d.reason,
                         cast(null as numeric(5, 2)) as overall, d.created_at, d.member_id
                    from decision d) r
            join journey j on (j.account_id, j.id) = (r.account_id, r.journey_id)
           where r.account_id = :account
             and r.member_id is not null
             and (:sees_all or exists (select 1
                                         from evaluation_template t
                                        where (t.account_id, t.id) = (j.account_id, j.template_id)
                                          and %s))
             and not (coalesce(r.stage_id, (select s.stage_id
                                              from session s
                                             where (s.account_id, s.id) = (r.account_id, r.session_id))) = j.stage_id
                      and %s
                      and not exists (select 1
                                        from scorecard own
                                       where own.account_id = r.account_id
                                         and own.session_id = r.session_id
                                         and own.member_id = :me
                                      offset 0 rows))
            """.formatted(Sight.OF_TEMPLATE, Told.SEALED);

    private record Row(UUID id, ReviewPayload.Kind kind, UUID journey, @Nullable UUID session, String by,
                       Decision.@Nullable Kind decision, @Nullable String reason, @Nullable BigDecimal overall,
                       Instant createdAt, @Nullable Instant undoneAt) {

        ReviewPayload with(List<ScorePayload> scores) {
            return new ReviewPayload(id, kind, journey, session, by, decision, reason, scores,
                    overall == null ? null : Checks.plain(overall), createdAt, undoneAt);
        }
    }

    private final Scorecards scorecards;
    private final JdbcClient db;
    private final Clock clock;

    ReviewReading(Scorecards scorecards, JdbcClient db, Clock clock) {
        this.scorecards = scorecards;
        this.db = db;
        this.clock = clock;
    }

    ReviewPayload one(Actor me, UUID review) {
        var row = db.sql(SELECT + FROM + " and r.id = :review")
                .params(Told.reads(me, clock.instant())).param("review", review)
                .query(ReviewReading::row).optional().orElseThrow(() -> new Refusal.NotFound("review"));
        return whole(me, List.of(row)).getFirst();
    }

    Listing<ReviewPayload> page(Actor me, ReviewApi.Filter filter, Slice slice) {
        var params = Told.reads(me, clock.instant());
        var from = FROM + conditions(filter, params);
        var source = new Slice.Source(SELECT, from, "r.created_at", "r.id", Slice.Order.NEWEST_FIRST, params);
        var found = slice.read(db, source, ReviewReading::row, row -> Cursor.at(row.createdAt().toString(), row.id()));
        return new Listing<>(whole(me, found.data()), found.meta());
    }

    private static String conditions(ReviewApi.Filter filter, Map<String, Object> params) {
        var conditions = new StringBuilder();
        if (filter.kind() != null) {
            conditions.append(" and r.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (filter.journeyId() != null) {
            conditions.append(" and r.journey_id = :journey");
            params.put("journey", filter.journeyId());
        }
        return conditions.toString();
    }

    private List<ReviewPayload> whole(Actor me, List<Row> rows) {
        var sessions = rows.stream().filter(row -> row.kind() == ReviewPayload.Kind.SCORECARD).map(Row::session)
                .collect(Collectors.toSet());
        var cards = scorecards.of(me.accountId(), sessions).stream()
                .collect(Collectors.toMap(Scorecards.Filed::id, Scorecards.Filed::card));
        return rows.stream().map(row -> row.with(scores(cards.get(row.id())))).toList();
    }

    private static List<ScorePayload> scores(@Nullable Scorecard card) {
        return card == null ? List.of() : card.scores().stream().map(ScorePayload::of).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var decided = row.getString("decided");
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Row(row.getObject("id", UUID.class), ReviewPayload.Kind.valueOf(row.getString("kind").strip()),
                row.getObject("journey_id", UUID.class), row.getObject("session_id", UUID.class),
                row.getString("judged_by"), decided == null ? null : Decision.Kind.valueOf(decided),
                row.getString("reason"), row.getBigDecimal("overall"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant());
    }
}
