package enfilade.trial;

import enfilade.account.AccountId;
import enfilade.engine.Attacks.Worth;
import enfilade.evaluation.Runner;
import enfilade.trial.AttackRun.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The attacks that were tried last on each interviewer. */
@Component
class AttackRuns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    AttackRuns(JdbcClient db) {
        this.db = db;
    }

    Optional<AttackRun> of(AccountId account, UUID profile) {
        return db.sql("""
                select *
                  from attack_run
                 where account_id = :account
                   and agent_profile_id = :profile
                """).param("account", account.value()).param("profile", profile).query(AttackRuns::run).optional();
    }

    /** The version of an interviewer, which nobody else may change or attack meanwhile; empty when it is not there. */
    Optional<Integer> hold(AccountId account, UUID profile) {
        return db.sql("""
                select version
                  from agent_profile
                 where account_id = :account
                   and id = :profile
                   for update
                """).param("account", account.value()).param("profile", profile).query(Integer.class).optional();
    }

    Optional<Integer> version(AccountId account, UUID profile) {
        return db.sql("select version from agent_profile where account_id = :account and id = :profile")
                .param("account", account.value()).param("profile", profile).query(Integer.class).optional();
    }

    /** In the place of the one before. */
    void begin(AttackRun it) {
        db.sql("delete from attack_run where account_id = :account and agent_profile_id = :profile")
                .param("account", it.accountId().value()).param("profile", it.profileId()).update();
        db.sql("""
                insert into attack_run (id, account_id, agent_profile_id, agent_version, status, runner, model, steps,
                                        without, tried, tries, trouble, begun_by, begun_at, ended_at)
                values (:id, :account, :profile, :version, :status, :runner, :model, :steps,
                        :without, :tried, :tries, :trouble, :by, :begun, :ended)
                """).paramSource(values(it)).update();
    }

    /** Unless somebody has stopped it, or another process has done the same step. */
    boolean keep(AttackRun before, AttackRun it) {
        return db.sql("""
                update attack_run
                   set status = :status, steps = :steps, without = :without, tried = :tried, tries = :tries,
                       trouble = :trouble, ended_at = :ended
                 where account_id = :account
                   and id = :id
                   and status = 'RUNNING'
                   and steps = :before
                """).paramSource(values(it).addValue("before", before.steps())).update() > 0;
    }

    private static MapSqlParameterSource values(AttackRun it) {
        return new MapSqlParameterSource().addValue("id", it.id()).addValue("account", it.accountId().value())
                .addValue("profile", it.profileId()).addValue("version", it.agentVersion())
                .addValue("status", it.status().name()).addValue("runner", it.runner().name())
                .addValue("model", it.model()).addValue("steps", it.steps()).addValue("without", it.without())
                .addValue("tried", JSON.writeValueAsString(it.found())).addValue("tries", it.tries())
                .addValue("trouble", it.trouble()).addValue("by", it.begunBy()).addValue("begun", at(it.begunAt()))
                .addValue("ended", at(it.endedAt()));
    }

    private static AttackRun run(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new AttackRun(row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("agent_profile_id", UUID.class), row.getInt("agent_version"),
                Status.valueOf(row.getString("status")), Runner.valueOf(row.getString("runner")),
                row.getString("model"), row.getInt("steps"), row.getBigDecimal("without"),
                JSON.readValue(row.getString("tried"), new TypeReference<List<Worth>>() { }), row.getInt("tries"),
                row.getString("trouble"), row.getString("begun_by"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant it) {
        return it == null ? null : OffsetDateTime.ofInstant(it, ZoneOffset.UTC);
    }
}
