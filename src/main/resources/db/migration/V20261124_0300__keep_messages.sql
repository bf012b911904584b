-- What is sent to somebody by mail, as it was written. It goes with the participant and the journey that it is about.
-- A member may leave the team: no foreign key to them.
create table message (
  account_id     uuid                     not null,
  id             uuid                     primary key,
  version        integer                  not null,
  journey_id     uuid,
  participant_id uuid,
  member_id      uuid,
  kind           varchar(20)              not null,
  to_email       varchar(254)             not null,
  reply_to       varchar(254),
  subject        varchar(250)             not null,
  body           text                     not null,
  link           varchar(2000),
  message_id     varchar(320)             not null,
  status         varchar(20)              not null,
  due_at         timestamp with time zone not null,
  orders         integer                  not null,
  attempts       integer                  not null,
  begun_at       timestamp with time zone,
  last_error     varchar(500),
  sent_at        timestamp with time zone,
  created_at     timestamp with time zone not null,
  constraint message_account foreign key (account_id) references account (id),
  constraint message_in_account unique (account_id, id),
  constraint message_journey foreign key (account_id, journey_id) references journey (account_id, id) on delete cascade,
  constraint message_participant foreign key (account_id, participant_id) references participant (account_id, id) on delete cascade,
  constraint message_status_is_known check (status in ('WAITING', 'TO_COPY', 'SENT', 'FAILED', 'CANCELLED'))
);

create index message_by_birth on message (account_id, created_at, id);
create index message_by_status on message (account_id, status, created_at, id);
create index message_of_journey on message (account_id, journey_id, kind);
create index message_of_participant on message (account_id, participant_id);
