-- What a participant has more of than others, and why. Never overwritten: a change ends one and makes another, and
-- in_force (true or null) lets a person have one at a time. Whoever made it may leave the team: no foreign key to them.
create table accommodation (
  account_id     uuid                     not null,
  id             uuid                     primary key,
  version        integer                  not null,
  participant_id uuid                     not null,
  time_factor    numeric(3, 2)            not null,
  extra_attempts integer                  not null,
  extra_days     integer                  not null,
  reason         varchar(2000)            not null,
  in_force       boolean,
  made_by        uuid                     not null,
  made_by_name   varchar(160)             not null,
  created_at     timestamp with time zone not null,
  ended_by_name  varchar(160),
  ended_at       timestamp with time zone,
  constraint accommodation_participant
    foreign key (account_id, participant_id) references participant (account_id, id),
  constraint one_accommodation_at_a_time unique (account_id, participant_id, in_force),
  constraint time_factor_is_one_to_five check (time_factor between 1 and 5),
  constraint extra_attempts_are_0_to_20 check (extra_attempts between 0 and 20),
  constraint extra_days_are_0_to_365 check (extra_days between 0 and 365),
  constraint what_is_in_force_has_not_ended
    check (in_force and ended_at is null or in_force is null and ended_at is not null)
);

create index accommodation_of_participant on accommodation (account_id, participant_id, created_at);
