-- What was published, whole: the template, each active stage and each interviewer as text with the published keys. The
-- versions say whether the row has changed since; they are for telling, never for judging.
alter table revision add column template_version integer default 0 not null;
alter table revision add column template_text text default '{}' not null;

alter table revision_stage add column stage_version integer default 0 not null;
alter table revision_stage add column stage_name varchar(120) default '' not null;
alter table revision_stage add column kind varchar(30) default 'AI_INTERVIEW' not null;
alter table revision_stage add column agent_profile_id uuid;
alter table revision_stage add column stage_text text default '{}' not null;

create table revision_agent (
  account_id       uuid         not null,
  revision_id      uuid         not null,
  agent_profile_id uuid         not null,
  agent_order      integer      not null,
  agent_version    integer      not null,
  agent_name       varchar(160) not null,
  agent_text       text         not null,
  constraint revision_agent_pk primary key (account_id, revision_id, agent_profile_id),
  constraint revision_agent_revision foreign key (account_id, revision_id) references revision (account_id, id),
  constraint revision_agent_profile foreign key (account_id, agent_profile_id) references agent_profile (account_id, id),
  constraint revision_agent_order unique (revision_id, agent_order)
);

create index revision_agent_of_profile on revision_agent (account_id, agent_profile_id);

alter table revision_stage add constraint revision_stage_agent
  foreign key (account_id, revision_id, agent_profile_id) references revision_agent (account_id, revision_id, agent_profile_id);

alter table revision_stage add constraint revision_stage_in_account unique (account_id, revision_id, stage_id);

-- the members who were asked to review at a door when it was published, as they were called then: one who leaves the team
-- is still named here, so no foreign key to the member
create table revision_reviewer (
  account_id  uuid not null,
  revision_id uuid not null,
  stage_id    uuid not null,
  member_id   uuid not null,
  member_name varchar(120) not null,
  constraint revision_reviewer_pk primary key (account_id, revision_id, stage_id, member_id),
  constraint revision_reviewer_stage foreign key (account_id, revision_id, stage_id) references revision_stage (account_id, revision_id, stage_id)
);

create index revision_of_template on revision (account_id, template_id, number);
