package enfilade.session;

import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Sight;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the participant and the template that a program names are there. Another account's are not. */
@Component
class WalkReferences {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient db;

    WalkReferences(JdbcClient db) {
        this.db = db;
    }

    /** @param who the key under which the participant is named */
    void check(Actor me, String who, @Nullable UUID participant, @Nullable UUID template, Checks checks) {
        var known = known(me, participant, template);
        check(who, participant, "participant", known, checks);
        check("evaluation_template_id", template, "template", known, checks);
    }

    private static void check(String path, @Nullable UUID id, String what, List<UUID> known, Checks checks) {
        if (id == null && checks.isFine(path)) {
            checks.add(path, "required", "Say which %s this is for.".formatted(what));
        }
        if (id != null && !known.contains(id)) checks.add(path, "unknown", "There is no such %s.".formatted(what));
    }

    private List<UUID> known(Actor me, @Nullable UUID participant, @Nullable UUID template) {
        return db.sql("""
                select t.id
                  from evaluation_template t
                 where t.account_id = :account
                   and t.id = :template
                   and %s
                union all
                select p.id
                  from participant p
                 where p.account_id = :account
                   and p.id = :participant
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(me))
                .param("template", Objects.requireNonNullElse(template, NOBODY))
                .param("participant", Objects.requireNonNullElse(participant, NOBODY)).query(UUID.class).list();
    }
}
