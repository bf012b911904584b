create table api_key (
  account_id   uuid                     not null,
  id           uuid                     primary key,
  version      integer                  not null,
  name         varchar(120)             not null,
  stub         varchar(8)               not null,
  hash         varchar(64)              not null,
  scopes       text array               not null,
  created_by   varchar(120)             not null,
  created_at   timestamp with time zone not null,
  last_used_at timestamp with time zone,
  expires_at   timestamp with time zone,
  revoked_at   timestamp with time zone,
  constraint api_key_account foreign key (account_id) references account (id),
  constraint api_key_in_account unique (account_id, id)
);

create index api_key_by_stub on api_key (stub);
