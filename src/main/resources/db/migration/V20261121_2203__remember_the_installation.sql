create table installation (
  id          integer     primary key,
  fingerprint varchar(64) not null,
  constraint installation_is_one check (id = 1)
);

create table set_up_token (
  hash       varchar(64)              primary key,
  created_at timestamp with time zone not null
);
