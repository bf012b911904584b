-- An invitation that was taken back before anybody heard of it: nobody was stopped.
alter table journey drop constraint journey_status_is_known;
alter table journey add constraint journey_status_is_known
  check (status in ('ACTIVE', 'WAITING', 'COMPLETED', 'STOPPED', 'WITHDRAWN', 'TAKEN_BACK'));

update journey
   set status = 'TAKEN_BACK'
 where status = 'STOPPED'
   and exists (select 1
                 from journey_entry e
                where (e.account_id, e.journey_id) = (journey.account_id, journey.id)
                  and e.kind = 'TAKEN_BACK');
update journey_entry
   set status = 'TAKEN_BACK'
 where kind = 'TAKEN_BACK';
