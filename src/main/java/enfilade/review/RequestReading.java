package enfilade.review;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.account.Sight;
import enfilade.api.Granted;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.journey.Petition;
import enfilade.participant.Told;
import enfilade.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What participants asked, as the API shows it: one statement for one or for a page, and one to count. What a decision
 * did about it is told no sooner than the decision. Reads petition_by_birth.
 */
@Component
class RequestReading {

    private static final String SELECT = """
            select q.id, q.version, q.account_id, q.journey_id, q.participant_id, q.stage_id, q.kind, q.words,
                   q.asked_at, q.due_at, q.status, q.settled_at, q.settled_by, q.settled_by_name, q.answer,
                   q.decision_id,
                   case when q.decision_id is not null and q.stage_id = j.stage_id and %s then true else false
                   end as hidden,
                   case when %s and :may_answer then true else false end as for_me
            """.formatted(Told.HIDES, BesideSql.MAY_ANSWER);

    private static final String FROM = """
            from petition q
            join journey j             on (j.account_id, j.id) = (q.account_id, q.journey_id)
            join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
           where q.account_id = :account
             and %s
            """.formatted(Sight.OF_TEMPLATE);

    private final JdbcClient db;
    private final Clock clock;

    RequestReading(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    RequestPayload one(Actor me, UUID petition) {
        return db.sql(SELECT + FROM + " and q.id = :petition").params(reads(me)).param("petition", petition)
                .query(RequestReading::row).optional().orElseThrow(() -> new Refusal.NotFound("request"));
    }

    Listing<RequestPayload> page(Actor me, RequestApi.Filter filter, Slice slice) {
        var params = reads(me);
        var source = new Slice.Source(SELECT, FROM + conditions(filter, params), "q.asked_at", "q.id",
                Slice.Order.NEWEST_FIRST, params);
        return slice.read(db, source, RequestReading::row, it -> Cursor.at(it.askedAt().toString(), it.id()));
    }

    /** Only what is open can be told apart without telling what a seal hides. */
    private static String conditions(RequestApi.Filter filter, Map<String, Object> params) {
        var conditions = new StringBuilder();
        if (filter.state() != null) {
            conditions.append(filter.state() == RequestApi.State.OPEN ? " and q.status = 'OPEN'"
                    : " and q.status <> 'OPEN'");
        }
        if (filter.kind() != null) {
            conditions.append(" and q.kind = :kind");
            params.put("kind", filter.kind().name());
        }
        if (filter.journeyId() != null) {
            conditions.append(" and q.journey_id = :journey");
            params.put("journey", filter.journeyId());
        }
        if (filter.participantId() != null) {
            conditions.append(" and q.participant_id = :participant");
            params.put("participant", filter.participantId());
        }
        return conditions.toString();
    }

    private Map<String, Object> reads(Actor me) {
        var params = QueueSql.params(me, clock.instant());
        params.put("may_answer", me.kind() != Actor.Kind.API_KEY || Granted.to(me, Scope.REVIEWS_WRITE));
        return params;
    }

    private static RequestPayload row(ResultSet row, int number) throws SQLException {
        var petition = new Petition(row.getObject("id", UUID.class), row.getInt("version"),
                new AccountId(row.getObject("account_id", UUID.class)), row.getObject("journey_id", UUID.class),
                row.getObject("participant_id", UUID.class), row.getObject("stage_id", UUID.class),
                Petition.Kind.valueOf(row.getString("kind")), row.getString("words"), moment(row, "asked_at"),
                moment(row, "due_at"), Petition.Status.valueOf(row.getString("status")),
                moment(row, "settled_at"), row.getObject("settled_by", UUID.class), row.getString("settled_by_name"),
                row.getString("answer"), row.getObject("decision_id", UUID.class));
        return RequestPayload.of(petition, row.getBoolean("for_me"), row.getBoolean("hidden"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
