-- What is left of journeys whose people were erased: numbers, and nothing of anybody. One line for each month in which
-- they ended, so that what stands beside each other cannot be put together again.
create table tally (
  account_id     uuid        not null,
  template_id    uuid        not null,
  use_case       varchar(20) not null,
  period         varchar(7)  not null,
  ending         varchar(20) not null,
  recommendation varchar(60) not null,
  journeys       integer     not null,
  constraint tally_pk primary key (account_id, template_id, period, ending, recommendation),
  constraint tally_template foreign key (account_id, template_id) references evaluation_template (account_id, id)
);

create table tally_stage (
  account_id uuid       not null,
  stage_id   uuid       not null,
  period     varchar(7) not null,
  people     integer    not null,
  attempts   integer    not null,
  passed     integer    not null,
  below      integer    not null,
  unscored   integer    not null,
  constraint tally_stage_pk primary key (account_id, stage_id, period),
  constraint tally_stage_stage foreign key (account_id, stage_id) references evaluation_stage (account_id, id)
);

-- Somebody's record is kept whatever the rules say, and nobody erases it. Goes when somebody lifts it.
create table record_hold (
  account_id     uuid                     not null,
  participant_id uuid                     not null,
  reason         varchar(2000)            not null,
  made_by        uuid                     not null,
  made_by_name   varchar(120)             not null,
  created_at     timestamp with time zone not null,
  constraint record_hold_pk primary key (account_id, participant_id),
  constraint record_hold_participant foreign key (account_id, participant_id) references participant (account_id, id)
);
