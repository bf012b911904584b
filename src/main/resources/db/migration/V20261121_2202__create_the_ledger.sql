-- whoever holds an account's counter commits before the next one gets it: numbers stand in the order of commits
create table activity_counter (
  account_id uuid   primary key,
  latest     bigint not null,
  constraint activity_counter_account foreign key (account_id) references account (id)
);

create table activity (
  account_id uuid                     not null,
  id         uuid                     primary key,
  seq        bigint                   not null,
  type       varchar(60)              not null,
  thing_id   uuid                     not null,
  actor_kind varchar(20)              not null,
  actor_id   uuid                     not null,
  actor_name varchar(120)             not null,
  words      varchar(1000)            not null,
  changes    text                     not null,
  at         timestamp with time zone not null,
  constraint activity_account foreign key (account_id) references account (id),
  constraint activity_order_in_account unique (account_id, seq)
);

create index activity_of_thing on activity (account_id, thing_id, seq);
