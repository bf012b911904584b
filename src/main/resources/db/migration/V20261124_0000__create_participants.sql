create table participant (
  account_id       uuid                     not null,
  id               uuid                     primary key,
  version          integer                  not null,
  name             varchar(160)             not null,
  name_lower       varchar(160)             not null,
  email            varchar(254)             not null,
  email_lower      varchar(254)             not null,
  external_id      varchar(255),
  phone            varchar(60),
  tags             text array               not null,
  title            varchar(160),
  organization     varchar(160),
  experience_level varchar(160),
  location         varchar(160),
  skills           text array               not null,
  education        varchar(1000),
  languages        text array               not null,
  resume_url       varchar(2000),
  pipeline_id      varchar(255),
  metadata         text                     not null,
  zone             varchar(60),
  status           varchar(20)              not null,
  created_at       timestamp with time zone not null,
  updated_at       timestamp with time zone not null,
  constraint participant_account foreign key (account_id) references account (id),
  constraint participant_in_account unique (account_id, id),
  constraint participant_email_is_taken unique (account_id, email_lower),
  constraint participant_status_is_known check (status in ('ACTIVE', 'ARCHIVED'))
);

create index participant_by_birth on participant (account_id, created_at, id);
create index participant_by_name on participant (account_id, name_lower, id);

-- every word by which somebody may look for a participant: those of the name, of the organization, the e-mail address
create table participant_word (
  account_id     uuid         not null,
  word           varchar(254) not null,
  participant_id uuid         not null,
  constraint participant_word_pk primary key (account_id, word, participant_id),
  constraint participant_word_participant foreign key (account_id, participant_id) references participant (account_id, id) on delete cascade
);

create index participant_word_of_participant on participant_word (account_id, participant_id);
