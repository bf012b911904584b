-- What was done is done about a thing: a journey that waits, or what was asked beside one.
alter table nudge add column thing_id uuid;
update nudge set thing_id = journey_id;
alter table nudge alter column thing_id set not null;
create index nudge_of_journey on nudge (account_id, journey_id, level, at);
alter table nudge drop constraint nudge_pk;
alter table nudge add constraint nudge_pk primary key (account_id, thing_id, since, level, member_id);
