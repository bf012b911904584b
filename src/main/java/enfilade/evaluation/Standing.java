package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.agent.Engine;
import enfilade.agent.QuestionPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A stage of a template, whole, read without the aggregate: two statements for all that stand in the row, one for one.
 *
 * @param order its place, counted from 0; null outside the row
 */
record Standing(UUID id, int version, @Nullable Integer order, StageDraft draft, Map<UUID, String> reviewers) {

    private record Asked(UUID stage, UUID member, String name) {}

    static final String COLUMNS = """
            s.id, s.version, s.stage_order, s.label, s.stage_name, s.kind, s.agent_profile_id, s.duration_minutes,
            s.difficulty, s.pass_threshold, s.allow_retake, s.max_attempts, s.retake_wait_hours, s.automation, s.status,
            s.instructions, s.questions, s.counting_attempt, s.borderline_points, s.sealed_review, s.deadline_days,
            s.consent_text, s.engine
            """;

    /** In their order; drafts too. Reads the index (account_id, template_id, stage_order). */
    static List<Standing> of(AccountId account, UUID template, JdbcClient db) {
        var asked = db.sql("""
                select r.stage_id, r.member_id, p.name
                  from stage_reviewer r
                  join evaluation_stage s on (s.account_id, s.id) = (r.account_id, r.stage_id)
                  join member m           on (m.account_id, m.id) = (r.account_id, r.member_id)
                  join person p           on p.id = m.person_id
                 where s.account_id = :account
                   and s.template_id = :template
                   and s.stage_order is not null
                """).param("account", account.value()).param("template", template)
                .query((row, n) -> new Asked(row.getObject("stage_id", UUID.class),
                        row.getObject("member_id", UUID.class), row.getString("name"))).list().stream()
                .collect(Collectors.groupingBy(Asked::stage, Collectors.toMap(Asked::member, Asked::name)));
        return of(account, template, asked, db);
    }

    /** The same in one statement, where nobody asks who reviews. */
    static List<Standing> withoutReviewers(AccountId account, UUID template, JdbcClient db) {
        return of(account, template, Map.of(), db);
    }

    private static List<Standing> of(AccountId account, UUID template, Map<UUID, Map<UUID, String>> asked,
                                     JdbcClient db) {
        return db.sql("select " + COLUMNS + """
                  from evaluation_stage s
                 where s.account_id = :account
                   and s.template_id = :template
                   and s.stage_order is not null
                 order by s.stage_order
                """).param("account", account.value()).param("template", template)
                .query((row, n) -> standing(row, asked.getOrDefault(row.getObject("id", UUID.class), Map.of()))).list();
    }

    /** One that is not removed, also when it stands outside the row. */
    static Standing one(AccountId account, UUID template, UUID stage, JdbcClient db) {
        return db.sql("select " + COLUMNS + """
                     , (select string_agg(cast(r.member_id as varchar), ' ')
                          from stage_reviewer r
                         where (r.account_id, r.stage_id) = (s.account_id, s.id)) as reviewers
                  from evaluation_stage s
                 where s.account_id = :account
                   and s.template_id = :template
                   and s.id = :stage
                   and s.removed_at is null
                """).param("account", account.value()).param("template", template).param("stage", stage)
                .query((row, n) -> standing(row, ids(row.getString("reviewers")))).optional()
                .orElseThrow(() -> new Refusal.NotFound("stage"));
    }

    boolean isActive() {
        return draft.status() == Stage.Status.ACTIVE;
    }

    private static Standing standing(ResultSet row, Map<UUID, String> reviewers) throws SQLException {
        return new Standing(row.getObject("id", UUID.class), row.getInt("version"),
                row.getObject("stage_order", Integer.class), draft(row), reviewers);
    }

    /** Nobody asks for the names of one: its editor has them all. */
    private static Map<UUID, String> ids(@Nullable String words) {
        return words == null ? Map.of()
                : Stream.of(words.split(" ")).collect(Collectors.toMap(UUID::fromString, id -> ""));
    }

    static StageDraft draft(ResultSet row) throws SQLException {
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
