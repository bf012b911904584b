package enfilade.participant;

import enfilade.account.Actor;
import enfilade.account.Sight;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A template that can be chosen by its name.
 *
 * @param open whether somebody may be sent on it
 */
public record TemplateChoice(UUID id, String name, boolean open) {

    /** Those on which somebody may be sent, as far as this actor may know of them, by name. */
    public static List<TemplateChoice> toStartOn(Actor me, JdbcClient db) {
        return in(me, "t.status = 'ACTIVE'", db);
    }

    /** Those on which somebody may be: archived ones too, for journeys go on. */
    public static List<TemplateChoice> toLookFor(Actor me, JdbcClient db) {
        return in(me, "t.status <> 'DRAFT'", db);
    }

    private static List<TemplateChoice> in(Actor me, String condition, JdbcClient db) {
        return db.sql("""
                select t.id, t.template_name, t.status
                  from evaluation_template t
                 where t.account_id = :account
                   and %s
                   and %s
                 order by t.name_lower, t.id
                """.formatted(condition, Sight.OF_TEMPLATE)).params(Sight.of(me))
                .query((row, number) -> new TemplateChoice(row.getObject("id", UUID.class),
                        row.getString("template_name"), row.getString("status").equals("ACTIVE"))).list();
    }
}
