-- Since when whoever has not scored at the sealed door where a journey stands is told of a review: a mirror of its
-- sessions and scorecards, written by whoever moves it, because the queue asks for it on every page.
alter table journey add column sealed_since timestamp with time zone;

update journey j
   set sealed_since = (select max(m.ended_at)
                         from session m
                        where (m.account_id, m.journey_id, m.stage_id) = (j.account_id, j.id, j.stage_id)
                          and m.status <> 'CANCELLED')
 where j.status in ('ACTIVE', 'WAITING')
   and j.waiting_for is distinct from 'REQUEST'
   and exists (select 1
                 from revision_stage d
                where (d.account_id, d.revision_id, d.stage_id) = (j.account_id, j.revision_id, j.stage_id)
                  and d.sealed_review)
   and exists (select 1
                 from session x
                 join scorecard c on (c.account_id, c.session_id) = (x.account_id, x.id)
                where (x.account_id, x.journey_id, x.stage_id) = (j.account_id, j.id, j.stage_id))
   and not exists (select 1
                     from session n
                    where (n.account_id, n.journey_id, n.stage_id) = (j.account_id, j.id, j.stage_id)
                      and n.status in ('SCHEDULED', 'IN_PROGRESS'));

create index journey_sealed_since on journey (account_id, sealed_since, id);
create index journey_in_flow on journey (account_id, template_id, status, sealed_since);
