create table agent_profile (
  account_id                   uuid                     not null,
  id                           uuid                     primary key,
  version                      integer                  not null,
  name                         varchar(160)             not null,
  name_lower                   varchar(160)             not null,
  use_case                     varchar(30)              not null,
  persona                      varchar(4000)            not null,
  organization_context         varchar(10000),
  domain_context               varchar(10000),
  scenario_context             varchar(10000),
  tone                         varchar(20)              not null,
  style                        varchar(20)              not null,
  difficulty                   varchar(20)              not null,
  probing_depth                varchar(20)              not null,
  scale                        varchar(20)              not null,
  scoring_method               varchar(30)              not null,
  recommendation_logic         varchar(4000),
  include_transcript           boolean                  not null,
  include_score_breakdown      boolean                  not null,
  include_recommendation       boolean                  not null,
  include_improvement_feedback boolean                  not null,
  additional_instructions      varchar(10000),
  is_public                    boolean                  not null,
  engine                       varchar(20)              not null,
  status                       varchar(20)              not null,
  created_at                   timestamp with time zone not null,
  updated_at                   timestamp with time zone not null,
  constraint agent_profile_account foreign key (account_id) references account (id),
  constraint agent_profile_in_account unique (account_id, id)
);

create index agent_profile_by_name on agent_profile (account_id, name_lower, id);
create index agent_profile_by_edit on agent_profile (account_id, updated_at, id);

create table dimension (
  agent_profile  uuid          not null,
  position       integer       not null,
  account_id     uuid          not null,
  name           varchar(120)  not null,
  description    varchar(2000) not null,
  weight         integer       not null,
  pass_threshold numeric(5, 2),
  anchors        text array    not null,
  constraint dimension_pk primary key (agent_profile, position),
  constraint dimension_agent_profile foreign key (account_id, agent_profile) references agent_profile (account_id, id) on delete cascade,
  constraint dimension_weight_is_percent check (weight between 1 and 100),
  constraint dimension_pass_threshold_is_percent check (pass_threshold between 0 and 100)
);
