-- Whether an interviewer can be talked into a better score: the last time that somebody of the team tried. Nobody's
-- words are in it, and no row among those of real people.
create table attack_run (
  id               uuid                     not null,
  account_id       uuid                     not null,
  agent_profile_id uuid                     not null,
  agent_version    integer                  not null,
  status           varchar(10)              not null,
  runner           varchar(10)              not null,
  model            varchar(200)             not null,
  steps            integer                  not null,
  without          numeric(5, 2),
  tried            varchar(8000)            not null,
  tries            integer                  not null,
  trouble          varchar(500),
  begun_by         varchar(120)             not null,
  begun_at         timestamp with time zone not null,
  ended_at         timestamp with time zone,
  constraint attack_run_pk primary key (id),
  constraint only_the_last_attacks_are_kept unique (account_id, agent_profile_id),
  constraint attack_run_interviewer foreign key (account_id, agent_profile_id)
    references agent_profile (account_id, id) on delete cascade,
  constraint attack_run_is_in_a_known_state check (status in ('RUNNING', 'DONE', 'STOPPED', 'FAILED')),
  constraint attack_run_ends_once check ((status = 'RUNNING') = (ended_at is null))
);
