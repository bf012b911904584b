create table account (
  id         uuid                     primary key,
  version    integer                  not null,
  slug       varchar(40)              not null,
  name       varchar(120)             not null,
  created_at timestamp with time zone not null,
  constraint account_slug_is_taken unique (slug)
);

create table person (
  id            uuid                     primary key,
  version       integer                  not null,
  email         varchar(254)             not null,
  email_lower   varchar(254)             not null,
  name          varchar(120)             not null,
  password_hash varchar(400)             not null,
  zone          varchar(60)              not null,
  created_at    timestamp with time zone not null,
  constraint person_email_is_taken unique (email_lower)
);

create table member (
  account_id uuid                     not null,
  id         uuid                     primary key,
  version    integer                  not null,
  person_id  uuid                     not null,
  role       varchar(20)              not null,
  created_at timestamp with time zone not null,
  constraint member_account foreign key (account_id) references account (id),
  constraint member_person foreign key (person_id) references person (id),
  constraint member_in_account unique (account_id, id),
  constraint member_once_per_account unique (account_id, person_id),
  constraint member_role_is_known check (role in ('VIEWER', 'REVIEWER', 'ADMIN', 'OWNER'))
);

create index member_of_person on member (person_id);

create table invitation (
  account_id uuid                     not null,
  id         uuid                     primary key,
  version    integer                  not null,
  token_hash varchar(64)              not null,
  role       varchar(20)              not null,
  note       varchar(160)             not null,
  invited_by varchar(120)             not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint invitation_account foreign key (account_id) references account (id),
  constraint invitation_token_is_unique unique (token_hash),
  constraint invitation_role_is_known check (role in ('VIEWER', 'REVIEWER', 'ADMIN', 'OWNER'))
);

create index invitation_of_account on invitation (account_id, created_at);
