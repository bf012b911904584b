alter table batch add column undone_by_name varchar(160);
alter table batch add column undone_at timestamp with time zone;
