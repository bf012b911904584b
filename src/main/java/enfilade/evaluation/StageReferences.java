package enfilade.evaluation;

import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Sight;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what a program names in a stage is there: the template, the interviewer, the members asked to review. */
@Component
class StageReferences {

    /** Those of the named things that somebody may name. Another account's are as absent as any other. */
    record Known(Set<UUID> ids) {

        void check(StagePayload stage, Checks checks) {
            if (isUnknown(stage.evaluationTemplateId())) {
                checks.add("evaluation_template_id", "unknown", "There is no such template.");
            }
            if (isUnknown(stage.agentProfileId())) {
                checks.add("agent_profile_id", "unknown", "There is no such interviewer, or it is archived.");
            }
            for (int i = 0; i < stage.reviewers().size(); i++) {
                if (isUnknown(stage.reviewers().get(i))) {
                    checks.add("reviewer_ids[" + i + "]", "unknown", "There is no such member who may review.");
                }
            }
        }

        private boolean isUnknown(@Nullable UUID id) {
            return id != null && !ids.contains(id);
        }
    }

    private final JdbcClient db;

    StageReferences(JdbcClient db) {
        this.db = db;
    }

    /** @param standing what the stage has already: nobody has to be chosen anew to stay */
    Known of(Actor me, StagePayload stage, Set<UUID> standing) {
        var known = new HashSet<>(standing);
        var asked = stage.reviewers().isEmpty() ? Set.of(new UUID(0, 0)) : Set.copyOf(stage.reviewers());
        known.addAll(db.sql("""
                select t.id
                  from evaluation_template t
                 where t.account_id = :account
                   and t.id = :template
                   and %s
                union all
                select id
                  from agent_profile
                 where account_id = :account
                   and id = :agent
                   and status = 'ACTIVE'
                union all
                select id
                  from member
                 where account_id = :account
                   and id in (:asked)
                   and role <> 'VIEWER'
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(me))
                .param("template", Objects.requireNonNullElse(stage.evaluationTemplateId(), new UUID(0, 0)))
                .param("agent", Objects.requireNonNullElse(stage.agentProfileId(), new UUID(0, 0)))
                .param("asked", asked).query(UUID.class).list());
        return new Known(known);
    }
}
