package enfilade.agent;

import enfilade.account.AccountId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A door at which an interviewer stands: a stage that is neither archived nor removed, and its template. */
record Use(UUID templateId, String template, boolean archived, UUID stageId, String stage) {

    /** Relies on the index evaluation_stage_of_agent. */
    static List<Use> of(AccountId account, UUID profile, JdbcClient db) {
        return db.sql("""
                select t.id as template_id, t.template_name, t.status, s.id as stage_id, s.stage_name
                  from evaluation_stage s
                  join evaluation_template t on (t.account_id, t.id) = (s.account_id, s.template_id)
                 where s.account_id = :account
                   and s.agent_profile_id = :profile
                   and s.stage_order is not null
                 order by t.name_lower, t.id, s.stage_order
                """).param("account", account.value()).param("profile", profile)
                .query((row, n) -> new Use(row.getObject("template_id", UUID.class), row.getString("template_name"),
                        "ARCHIVED".equals(row.getString("status")), row.getObject("stage_id", UUID.class), row.getString("stage_name")))
                .list();
    }

    /** Phone Screen in Senior Backend Engineer */
    String words() {
        return stage + " in " + template;
    }
}
