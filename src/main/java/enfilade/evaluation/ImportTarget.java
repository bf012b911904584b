package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.account.Sight;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A template that stages from a text can be added to. */
record ImportTarget(UUID id, String name) {

    /** The one that was chosen already, then those that were edited last; a hundred in all. */
    static List<ImportTarget> choices(Actor me, @Nullable UUID chosen, JdbcClient db) {
        return db.sql("""
                select id, template_name
                  from evaluation_template t
                 where account_id = :account
                   and (status <> 'ARCHIVED' or id = cast(:chosen as uuid))
                   and %s
                 order by case when id = cast(:chosen as uuid) then 0 else 1 end, updated_at desc, id
                 fetch first 100 rows only
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(me)).param("chosen", chosen)
                .query((row, number) -> new ImportTarget(row.getObject("id", UUID.class),
                        row.getString("template_name"))).list();
    }
}
