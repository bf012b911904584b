-- What is done to many people at once: first a preview that stays as it was shown, then a result for each.
-- Whoever made it may leave the team: no foreign key to the member.
create table batch (
  account_id   uuid                     not null,
  id           uuid                     primary key,
  version      integer                  not null,
  kind         varchar(20)              not null,
  status       varchar(20)              not null,
  template_id  uuid,
  revision     integer,
  tags         text array               not null,
  made_by_kind varchar(20)              not null,
  made_by      uuid                     not null,
  made_by_name varchar(160)             not null,
  zone         varchar(60)              not null,
  people       integer                  not null,
  created_at   timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  mails_at     timestamp with time zone,
  ended_at     timestamp with time zone,
  constraint batch_account foreign key (account_id) references account (id),
  constraint batch_in_account unique (account_id, id),
  constraint batch_template foreign key (account_id, template_id) references evaluation_template (account_id, id),
  constraint batch_kind_is_known check (kind in ('IMPORT', 'INVITE', 'MOVE', 'ARCHIVE', 'RESTORE', 'TAG', 'UNTAG')),
  constraint batch_status_is_known check (status in ('PREVIEW', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE'))
);

create index batch_by_birth on batch (account_id, created_at, id);

-- One person of a batch. Of an import, row_text is what stood in the file until the person is there.
-- The participant is no foreign key with a cascade: who is erased is forgotten here by name, and the result stays.
create table batch_item (
  account_id     uuid          not null,
  batch_id       uuid          not null,
  place          integer       not null,
  participant_id uuid,
  journey_id     uuid,
  name           varchar(160)  not null,
  email          varchar(254)  not null,
  row_text       text,
  words          varchar(1000) not null,
  mail           varchar(120),
  seen           varchar(120)  not null,
  outcome        varchar(20)   not null,
  thing_id       uuid,
  result         varchar(1000),
  constraint batch_item_pk primary key (account_id, batch_id, place),
  constraint batch_item_batch foreign key (account_id, batch_id) references batch (account_id, id),
  constraint batch_item_outcome_is_known
    check (outcome in ('READY', 'REFUSED', 'DONE', 'CHANGED', 'FAILED', 'SKIPPED', 'UNDONE', 'KEPT'))
);

create index batch_item_by_outcome on batch_item (account_id, batch_id, outcome, place);
create index batch_item_of_participant on batch_item (account_id, participant_id);

alter table message add column batch_id uuid;
