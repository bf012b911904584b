-- Whether somebody has a journey, on whatever template: among many who have, the few who have not are found by no other
-- way. Nobody loses a journey again but who is erased.
alter table participant add column walks boolean default false not null;

update participant p
   set walks = true
 where exists (select 1
                 from journey j
                where (j.account_id, j.participant_id) = (p.account_id, p.id));

create index participant_by_walk on participant (account_id, walks, created_at, id);
