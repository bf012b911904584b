-- a revision points at the stages that it was frozen from: these can be archived, never deleted
create table revision (
  account_id   uuid                     not null,
  id           uuid                     primary key,
  version      integer                  not null,
  template_id  uuid                     not null,
  number       integer                  not null,
  published_by varchar(120)             not null,
  published_at timestamp with time zone not null,
  constraint revision_in_account unique (account_id, id),
  constraint revision_number_in_template unique (template_id, number),
  constraint revision_template foreign key (account_id, template_id) references evaluation_template (account_id, id)
);

create table revision_stage (
  account_id  uuid    not null,
  revision_id uuid    not null,
  stage_id    uuid    not null,
  stage_order integer not null,
  constraint revision_stage_pk primary key (revision_id, stage_id),
  constraint revision_stage_revision foreign key (account_id, revision_id) references revision (account_id, id),
  constraint revision_stage_stage foreign key (account_id, stage_id) references evaluation_stage (account_id, id),
  constraint revision_stage_order unique (revision_id, stage_order)
);

create index revision_stage_of_stage on revision_stage (account_id, stage_id);
