-- Who interviews where a stage and its interviewer do not say it, and the language model of an account's own. Without a
-- row, the built-in interviewer. The key is locked: it opens with the installation's secret, for this account alone.
create table provision (
  account_id        uuid                     not null,
  version           integer                  not null,
  preferred         varchar(20)              not null,
  goes_on_by_script boolean                  not null,
  base_url          varchar(500),
  model             varchar(160),
  speech_model      varchar(160),
  locked_key        varchar(1000),
  key_end           varchar(4),
  key_set_by        varchar(120),
  key_set_at        timestamp with time zone,
  constraint provision_pk primary key (account_id),
  constraint provision_account foreign key (account_id) references account (id),
  constraint provision_prefers_one_of_three check (preferred in ('SCRIPTED', 'MODEL', 'NOBODY')),
  constraint an_address_comes_with_a_model check ((base_url is null) = (model is null)),
  constraint only_with_an_address_is_there_a_speech_model check (speech_model is null or base_url is not null),
  constraint only_with_an_address_is_there_a_key check (locked_key is null or base_url is not null),
  constraint somebody_has_set_a_key check ((locked_key is null) = (key_set_by is null)),
  constraint a_key_was_set_at_a_moment check ((locked_key is null) = (key_set_at is null))
);
