package enfilade.agent;

import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.account.Sight;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A door at which an interviewer stands: a stage that is neither archived nor removed, and its template. */
record Use(UUID templateId, String template, boolean archived, UUID stageId, String stage) {

    /** The doors that this person may see, in their order; relies on the index evaluation_stage_of_agent. */
    static List<Use> of(Actor me, UUID profile, JdbcClient db) {
        return db.sql("""
                select t.id as template_id, t.template_name, t.status, s.id as stage_id, s.stage_name
                  from evaluation_stage s
                  join evaluation_template t on (t.account_id, t.id) = (s.account_id, s.template_id)
                 where s.account_id = :account
                   and s.agent_profile_id = :profile
                   and s.stage_order is not null
                   and %s
                 order by t.name_lower, t.id, s.stage_order
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(me)).param("profile", profile)
                .query((row, n) -> new Use(row.getObject("template_id", UUID.class), row.getString("template_name"),
                        "ARCHIVED".equals(row.getString("status")), row.getObject("stage_id", UUID.class),
                        row.getString("stage_name")))
                .list();
    }

    /** Used at 3 doors in 2 templates */
    static String summary(List<Use> uses) {
        var templates = uses.stream().map(Use::templateId).distinct().count();
        if (uses.isEmpty()) return "Not used yet";
        return "Used at " + Texts.counted(uses.size(), "door", "doors") + " in "
                + Texts.counted(templates, "template", "templates");
    }

    /** Phone Screen in Senior Backend Engineer */
    String words() {
        return stage + " in " + template;
    }

    /** The template as the editor names it. */
    public String place() {
        return archived ? template + ", archived" : template;
    }
}
