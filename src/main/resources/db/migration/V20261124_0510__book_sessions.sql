-- What a program says of a session that it wants, and when it did: a session that nobody asked for yet, the door made.
alter table session add column evaluation_mode varchar(30);
alter table session add column pipeline_id varchar(255);
alter table session add column booked_at timestamp with time zone;

create index session_of_stage on session (account_id, stage_id, created_at, id);
