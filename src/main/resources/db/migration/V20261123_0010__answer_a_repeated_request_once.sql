-- What programs sent with an Idempotency-Key, and what they were answered: kept for a day, then swept away.
create table answered_request (
  account_id      uuid                     not null,
  actor_id        uuid                     not null,
  idempotency_key varchar(255)             not null,
  fingerprint     varchar(64)              not null,
  holder          uuid                     not null,
  claimed_at      timestamp with time zone not null,
  status          integer,
  location        varchar(200),
  etag            varchar(80),
  body            varchar,
  constraint one_answer_for_each_idempotency_key primary key (account_id, actor_id, idempotency_key),
  constraint answered_request_account foreign key (account_id) references account (id)
);

create index answered_request_by_age on answered_request (claimed_at);
