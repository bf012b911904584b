-- What members write down about somebody for each other, and the files that they keep with it.
-- Whoever wrote may leave the team: no foreign key to the member.
create table participant_note (
  account_id     uuid                     not null,
  id             uuid                     primary key,
  participant_id uuid                     not null,
  words          varchar(4000)            not null,
  made_by        uuid                     not null,
  made_by_name   varchar(120)             not null,
  created_at     timestamp with time zone not null,
  constraint participant_note_participant foreign key (account_id, participant_id) references participant (account_id, id)
);

create index participant_note_of_participant on participant_note (account_id, participant_id, created_at, id);

create table participant_file (
  account_id     uuid                     not null,
  id             uuid                     primary key,
  participant_id uuid                     not null,
  name           varchar(200)             not null,
  media_type     varchar(100)             not null,
  bytes          bytea                    not null,
  size           integer                  not null,
  made_by        uuid                     not null,
  made_by_name   varchar(120)             not null,
  created_at     timestamp with time zone not null,
  constraint participant_file_participant foreign key (account_id, participant_id) references participant (account_id, id)
);

create index participant_file_of_participant on participant_file (account_id, participant_id, created_at, id);
