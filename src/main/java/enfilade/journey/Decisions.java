package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was ever decided. Nothing here takes away a decision, or changes what was said. */
@Component
public class Decisions {

    private static final String COLUMNS = """
            select id, account_id, journey_id, stage_id, session_id, kind, waited_for, reason, recommendation, until,
                   deadline, member_id, member_name, seen, created_at, reason_told
              from decision
             where account_id = :account
            """;

    private final JdbcClient db;

    Decisions(JdbcClient db) {
        this.db = db;
    }

    /** Of one journey, the oldest first. */
    public List<Decision> of(AccountId account, UUID journey) {
        return db.sql(COLUMNS + " and journey_id = :journey order by created_at, seen")
                .param("account", account.value()).param("journey", journey).query(Decisions::decision).list();
    }

    public Decision of(AccountId account, UUID journey, UUID id) {
        return of(account, journey).stream().filter(it -> it.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("decision"));
    }

    /** One of any journey. */
    public Decision find(AccountId account, UUID id) {
        return db.sql(COLUMNS + " and id = :id").param("account", account.value()).param("id", id)
                .query(Decisions::decision).optional().orElseThrow(() -> new Refusal.NotFound("decision"));
    }

    /** What was decided when the history had that many entries, if anything was. */
    public Optional<Decision> at(AccountId account, UUID journey, int seen) {
        return of(account, journey).stream().filter(it -> it.seen() == seen).findFirst();
    }

    public void add(Decision it) {
        db.sql("""
                insert into decision (account_id, id, journey_id, stage_id, session_id, kind, waited_for, reason,
                                      recommendation, until, deadline, member_id, member_name, seen, created_at,
                                      reason_told)
                values (:account, :id, :journey, :stage, :session, :kind, :waited_for, :reason, :recommendation, :until,
                        :deadline, :member, :name, :seen, :at, :told)
                """).param("account", it.accountId().value()).param("id", it.id()).param("journey", it.journeyId())
                .param("stage", it.stageId()).param("session", it.session()).param("kind", it.kind().name())
                .param("waited_for", it.waitedFor() == null ? null : it.waitedFor().name()).param("reason", it.reason())
                .param("recommendation", it.recommendation()).param("until", moment(it.until()))
                .param("deadline", moment(it.deadline())).param("member", it.memberId()).param("name", it.memberName())
                .param("seen", it.seen()).param("at", moment(it.at()))
                .param("told", it.isReasonTold()).update();
    }

    /** What somebody gets back when it is taken back, now that they have more days or fewer. */
    void ease(AccountId account, UUID journey, UnaryOperator<Instant> deadline) {
        of(account, journey).stream().filter(it -> it.deadline() != null).forEach(it -> db.sql("""
                update decision
                   set deadline = :deadline
                 where account_id = :account
                   and id = :id
                """).param("deadline", moment(deadline.apply(it.deadline()))).param("account", account.value())
                .param("id", it.id()).update());
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        var waitedFor = row.getString("waited_for");
        return new Decision(row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("journey_id", UUID.class), row.getObject("stage_id", UUID.class),
                row.getObject("session_id", UUID.class), Decision.Kind.valueOf(row.getString("kind")),
                waitedFor == null ? null : Standing.Reason.valueOf(waitedFor), row.getString("reason"),
                row.getString("recommendation"), instant(row, "until"), instant(row, "deadline"),
                row.getObject("member_id", UUID.class), row.getString("member_name"), row.getInt("seen"),
                instant(row, "created_at"), row.getBoolean("reason_told"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
