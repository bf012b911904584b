-- With how much freedom a model judged, on what exactly, and how far its judgements lay apart.
alter table scorecard add column temperature numeric(3, 2);
alter table scorecard add column input_hash varchar(64);
alter table score add column lowest numeric(5, 2);
alter table score add column highest numeric(5, 2);
alter table score add constraint score_range_is_percent check (lowest between 0 and 100 and highest between lowest and 100);
