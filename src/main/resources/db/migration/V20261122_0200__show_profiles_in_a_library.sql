-- What a team has published of an interviewer, as it was on that day. The id is the address in the library: neither the
-- account's nor the profile's id is ever shown there. Whoever published it may have left since, or was a key.
create table public_profile (
  account_id          uuid                     not null,
  id                  uuid                     primary key,
  agent_profile_id    uuid                     not null,
  name                varchar(160)             not null,
  name_lower          varchar(160)             not null,
  use_case            varchar(30)              not null,
  looks_for           varchar(2000)            not null,
  question_count      integer                  not null,
  profile_text        text                     not null,
  shows_organization  boolean                  not null,
  published_at        timestamp with time zone not null,
  published_by_member uuid,
  constraint public_profile_account foreign key (account_id) references account (id),
  constraint public_profile_agent_profile foreign key (account_id, agent_profile_id) references agent_profile (account_id, id),
  constraint public_profile_once_per_agent unique (account_id, agent_profile_id)
);

create index public_profile_by_name on public_profile (name_lower, id);
