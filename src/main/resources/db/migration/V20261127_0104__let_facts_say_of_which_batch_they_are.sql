-- The audit log keeps each of them; the front page tells of all in one line. No foreign key: facts stay.
alter table activity add column batch_id uuid;
create index activity_by_itself on activity (account_id, batch_id, seq);
