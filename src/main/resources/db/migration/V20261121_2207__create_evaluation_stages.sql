-- active and draft stages stand at 0…n-1; archived and removed ones stand outside the order, where stage_order is null
create table evaluation_stage (
  account_id        uuid                     not null,
  id                uuid                     primary key,
  version           integer                  not null,
  template_id       uuid                     not null,
  stage_order       integer,
  label             varchar(60)              not null,
  stage_name        varchar(120)             not null,
  kind              varchar(30)              not null,
  agent_profile_id  uuid,
  duration_minutes  integer                  not null,
  difficulty        varchar(20),
  pass_threshold    numeric(5, 2),
  allow_retake      boolean                  not null,
  max_attempts      integer,
  retake_wait_hours integer                  not null,
  automation        varchar(40)              not null,
  status            varchar(20)              not null,
  status_before     varchar(20),
  instructions      varchar(10000),
  counting_attempt  varchar(20)              not null,
  borderline_points numeric(4, 2),
  sealed_review     boolean                  not null,
  deadline_days     integer,
  consent_text      varchar(4000),
  engine            varchar(20)              not null,
  created_at        timestamp with time zone not null,
  updated_at        timestamp with time zone not null,
  removed_at        timestamp with time zone,
  removed_from      integer,
  constraint evaluation_stage_in_account unique (account_id, id),
  constraint evaluation_stage_template foreign key (account_id, template_id) references evaluation_template (account_id, id),
  constraint evaluation_stage_agent_profile foreign key (account_id, agent_profile_id) references agent_profile (account_id, id),
  constraint stage_order_is_0_to_99 check (stage_order between 0 and 99),
  constraint duration_is_1_to_480_minutes check (duration_minutes between 1 and 480),
  constraint pass_threshold_is_percent check (pass_threshold between 0 and 100),
  constraint borderline_is_0_to_20_points check (borderline_points between 0 and 20),
  constraint max_attempts_is_1_to_20 check (max_attempts between 1 and 20),
  constraint retake_wait_is_0_to_8760_hours check (retake_wait_hours between 0 and 8760),
  constraint deadline_is_1_to_365_days check (deadline_days between 1 and 365),
  constraint only_standing_stages_have_an_order
    check ((stage_order is null) = (status = 'ARCHIVED' or removed_at is not null))
);

create index evaluation_stage_of_template on evaluation_stage (account_id, template_id, stage_order);
create index evaluation_stage_of_agent on evaluation_stage (account_id, agent_profile_id);

-- the members asked to review or approve at this door
create table stage_reviewer (
  account_id uuid not null,
  stage_id   uuid not null,
  member_id  uuid not null,
  constraint stage_reviewer_pk primary key (stage_id, member_id),
  constraint stage_reviewer_stage foreign key (account_id, stage_id) references evaluation_stage (account_id, id) on delete cascade,
  constraint stage_reviewer_member foreign key (account_id, member_id) references member (account_id, id) on delete cascade
);
