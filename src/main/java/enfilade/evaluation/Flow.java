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
 * they have begun anew or gone on.
 */
record Flow(UUID template, int underWay, int waiting) {

    /** One statement for a page of templates; reads journey_of_template. */
    static Map<UUID, Flow> through(AccountId account, List<UUID> templates, JdbcClient db) {
        if (templates.isEmpty()) return Map.of();
        return db.sql("""
                select q.template_id as template, count(*) - sum(q.waits) as under_way, sum(q.waits) as waiting
                  from (select j.template_id, case when j.status = 'WAITING' or d.sealed_review and exists (
                               select 1
                                 from session x
                                 join scorecard c on (c.account_id, c.session_id) = (x.account_id, x.id)
                                where (x.account_id, x.journey_id, x.stage_id) = (j.account_id, j.id, j.stage_id)
                                  and not exists (
                                      select 1
                                        from session y
                                       where (y.account_id, y.journey_id, y.stage_id)
                                             = (j.account_id, j.id, j.stage_id)
                                         and y.status in ('SCHEDULED', 'IN_PROGRESS'))) then 1 else 0 end as waits
                          from journey j
                          join revision_stage d on (d.account_id, d.revision_id, d.stage_id)
                                                 = (j.account_id, j.revision_id, j.stage_id)
                         where j.account_id = :account
                           and j.template_id in (:templates)
                           and j.status in ('ACTIVE', 'WAITING')) q
                 group by q.template_id
                """).param("account", account.value()).param("templates", templates).query(Flow.class).list().stream()
                .collect(Collectors.toMap(Flow::template, it -> it));
    }

    static Flow none(UUID template) {
        return new Flow(template, 0, 0);
    }
}
