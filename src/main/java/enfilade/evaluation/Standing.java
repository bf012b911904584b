package enfilade.evaluation;

import enfilade.account.AccountId;
import enfilade.agent.Engine;
import enfilade.agent.QuestionPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stage that stands in the row of a template, whole: two statements for all of them, however many there are. */
record Standing(UUID id, int version, StageDraft draft, Set<UUID> reviewers) {

    private record Asked(UUID stage, UUID member) {}

    /** In their order; drafts too. Reads the index (account_id, template_id, stage_order). */
    static List<Standing> of(AccountId account, UUID template, JdbcClient db) {
        var asked = db.sql("""
                select r.stage_id, r.member_id
                  from stage_reviewer r
                  join evaluation_stage s on (s.account_id, s.id) = (r.account_id, r.stage_id)
                 where s.account_id = :account
                   and s.template_id = :template
                   and s.stage_order is not null
                """).param("account", account.value()).param("template", template)
                .query((row, n) -> new Asked(row.getObject("stage_id", UUID.class),
                        row.getObject("member_id", UUID.class))).list().stream()
                .collect(Collectors.groupingBy(Asked::stage, Collectors.mapping(Asked::member, Collectors.toSet())));
        return db.sql("""
                select id, version, label, stage_name, kind, agent_profile_id, duration_minutes, difficulty,
                       pass_threshold, allow_retake, max_attempts, retake_wait_hours, automation, status, instructions,
                       questions, counting_attempt, borderline_points, sealed_review, deadline_days, consent_text,
                       engine
                  from evaluation_stage
                 where account_id = :account
                   and template_id = :template
                   and stage_order is not null
                 order by stage_order
                """).param("account", account.value()).param("template", template)
                .query((row, n) -> new Standing(row.getObject("id", UUID.class), row.getInt("version"), draft(row),
                        asked.getOrDefault(row.getObject("id", UUID.class), Set.of()))).list();
    }

    boolean isActive() {
        return draft.status() == Stage.Status.ACTIVE;
    }

    private static StageDraft draft(ResultSet row) throws SQLException {
        return new StageDraft(row.getString("label"), row.getString("stage_name"),
                Stage.Kind.valueOf(row.getString("kind")), row.getObject("agent_profile_id", UUID.class),
                row.getObject("duration_minutes", Integer.class), difficulty(row.getString("difficulty")),
                row.getBigDecimal("pass_threshold"), row.getBoolean("allow_retake"),
                row.getObject("max_attempts", Integer.class), row.getInt("retake_wait_hours"),
                Stage.Automation.valueOf(row.getString("automation")), Stage.Status.valueOf(row.getString("status")),
                row.getString("instructions"), QuestionPlan.of(row.getString("questions")),
                Stage.Counting.valueOf(row.getString("counting_attempt")), row.getBigDecimal("borderline_points"),
                row.getBoolean("sealed_review"), row.getObject("deadline_days", Integer.class),
                row.getString("consent_text"), Engine.valueOf(row.getString("engine")));
    }

    private static @Nullable Difficulty difficulty(@Nullable String name) {
        return name == null ? null : Difficulty.valueOf(name);
    }
}
