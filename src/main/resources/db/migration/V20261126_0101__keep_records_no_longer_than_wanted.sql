-- For how many months a record is kept after its last journey has ended; without a line, for ever. NONE is for people
-- without any journey, counted from the last change.
create table retention_rule (
  account_id  uuid                     not null,
  use_case    varchar(20)              not null,
  months      integer                  not null,
  set_by_name varchar(120)             not null,
  set_at      timestamp with time zone not null,
  constraint retention_rule_pk primary key (account_id, use_case),
  constraint retention_rule_account foreign key (account_id) references account (id),
  constraint retention_rule_is_one_month_to_ten_years check (months between 1 and 120)
);

-- How many were erased by these rules, on which day (UTC): numbers, and nothing of anybody.
create table retention_report (
  account_id uuid        not null,
  ran_on     date        not null,
  use_case   varchar(20) not null,
  people     integer     not null,
  constraint retention_report_pk primary key (account_id, ran_on, use_case),
  constraint retention_report_account foreign key (account_id) references account (id)
);
