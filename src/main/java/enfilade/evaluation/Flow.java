package enfilade.evaluation;

import enfilade.account.AccountId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many people are on their way through a template: those whose journey goes on, and those for whom it waits until
 * a person has decided. What came of a sealed door is not told by this either: whoever was scored there waits, until
 * they have begun anew or gone on. More than a thousand are not counted to the last.
 */
record Flow(UUID template, int goOn, int held, int sealed) {

    private static final int MOST_COUNTED = 1_000;

    /** One statement for a page of templates; reads journey_in_flow. */
    static Map<UUID, Flow> through(AccountId account, List<UUID> templates, JdbcClient db) {
        if (templates.isEmpty()) return Map.of();
        return db.sql("""
                select t.id as template, %s as go_on, %s as held, %s as sealed
                  from evaluation_template t
                 where t.account_id = :account
                   and t.id in (:templates)
                """.formatted(counted("j.status = 'ACTIVE' and j.sealed_since is null"),
                        counted("j.status = 'WAITING'"),
                        counted("j.status = 'ACTIVE' and j.sealed_since is not null")))
                .param("account", account.value()).param("templates", templates).query(Flow.class).list().stream()
                .collect(Collectors.toMap(Flow::template, it -> it));
    }

    static Flow none(UUID template) {
        return new Flow(template, 0, 0, 0);
    }

    /** All of them only where there are no more than so many. */
    private static String counted(String which) {
        var some = """
                from journey j
                                where (j.account_id, j.template_id) = (t.account_id, t.id)
                                  and %s""".formatted(which);
        return """
                case when exists (select 1 %1$s
                               offset %2$d rows fetch first 1 row only) then %3$d
                       else (select count(*) %1$s) end""".formatted(some, MOST_COUNTED, MOST_COUNTED + 1);
    }

    /** 12 under way; empty when nobody is */
    public String underWay() {
        return words(goOn, "under way");
    }

    public String waiting() {
        return words(held + sealed, "waiting");
    }

    private static String words(int count, String how) {
        return count == 0 ? "" : (count > MOST_COUNTED ? "1,000+ " : count + " ") + how;
    }
}
