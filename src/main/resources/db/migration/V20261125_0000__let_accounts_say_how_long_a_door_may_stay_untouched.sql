alter table account add column untouched_days integer default 14 not null;
alter table account add constraint account_untouched_days_are_one_to_a_year check (untouched_days between 1 and 365);
