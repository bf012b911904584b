package enfilade.agent;

import enfilade.account.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Templates and stages as rows only: this package stands left of the one that knows them. */
final class Doors {

    static UUID template(Actor by, String name, String status, JdbcClient db) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into evaluation_template (account_id, id, version, template_name, name_lower, use_case,
                    success_outcome, status, skills, soft_skills, default_duration_minutes, default_difficulty,
                    evaluation_mode, visibility, language, created_by, created_at, updated_at)
                values (:account, :id, 1, :name, lower(:name), 'HIRING', 'HIRE_NO_HIRE', :status, array[]::text array,
                    array[]::text array, 30, 'INTERMEDIATE', 'LIVE_AI_INTERVIEW', 'TEAM', 'en', :by,
                    current_timestamp, current_timestamp)
                """).param("account", by.accountId().value()).param("id", id).param("name", name)
                .param("status", status).param("by", by.id()).update();
        return id;
    }

    /** @param order null when the stage is archived */
    static UUID stage(Actor by, UUID template, UUID profile, String name, Integer order, JdbcClient db) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into evaluation_stage (account_id, id, version, template_id, stage_order, label, stage_name,
                    kind, agent_profile_id, duration_minutes, allow_retake, retake_wait_hours, automation, status,
                    counting_attempt, sealed_review, engine, created_at, updated_at)
                values (:account, :id, 1, :template, cast(:place as integer), 'label', :name, 'AI_INTERVIEW', :profile,
                    30, false, 0, 'NONE', :status, 'LATEST', false, 'DEFAULT', current_timestamp, current_timestamp)
                """).param("account", by.accountId().value()).param("id", id).param("template", template)
                .param("place", order).param("name", name).param("profile", profile)
                .param("status", order == null ? "ARCHIVED" : "ACTIVE").update();
        return id;
    }

    private Doors() {}
}
