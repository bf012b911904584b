package enfilade.evaluation;

import enfilade.account.AccountId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a template is published: which revision is live, and whether what stands there now is another.
 *
 * @param number 0 as long as there is none
 */
public record Publication(int number, boolean changed) {

    private static final Publication NONE = new Publication(0, false);

    /**
     * One statement, because every template page asks. It compares versions and places of rows, not their words: a
     * change that was changed back still counts here, and publishing finds out that nothing is different.
     */
    static Publication of(AccountId account, UUID template, JdbcClient db) {
        return db.sql("""
                with live as (select id, number, template_version
                                from revision
                               where account_id = :account
                                 and template_id = :template
                               order by number desc
                               fetch first 1 row only),
                     standing as (select id, version, row_number() over (order by stage_order) - 1 as place
                                    from evaluation_stage
                                   where account_id = :account
                                     and template_id = :template
                                     and stage_order is not null
                                     and status = 'ACTIVE')
                select l.number,
                       l.template_version <> t.version
                         or (select count(*) from standing)
                              <> (select count(*)
                                     from revision_stage f
                                    where f.account_id = :account
                                      and f.revision_id = l.id)
                         or exists (select 1
                                      from standing s
                                      left join revision_stage f
                                             on f.account_id = :account
                                            and f.revision_id = l.id
                                            and (f.stage_id, f.stage_version) = (s.id, s.version)
                                            and f.stage_order = s.place
                                     where f.stage_id is null)
                         or exists (select 1
                                      from revision_agent f
                                      join agent_profile a on (a.account_id, a.id) = (f.account_id, f.agent_profile_id)
                                     where f.account_id = :account
                                       and f.revision_id = l.id
                                       and f.agent_version <> a.version) as changed
                  from live l
                  join evaluation_template t on t.account_id = :account and t.id = :template
                """).param("account", account.value()).param("template", template)
                .query((row, n) -> new Publication(row.getInt("number"), row.getBoolean("changed"))).optional()
                .orElse(NONE);
    }

    public boolean isLive() {
        return number > 0;
    }

    /** Whether there is something to publish. */
    public boolean isDue() {
        return !isLive() || changed;
    }

    /** "Revision 4", "Not published yet" */
    public String words() {
        return isLive() ? "Revision " + number : "Not published yet";
    }

    /** What publishing now would make. */
    public int next() {
        return number + 1;
    }
}
