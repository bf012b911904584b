-- One participant on one revision. Where it stands is what the rules made of its history; entries counts that history,
-- so that whoever decides can say what they have seen.
-- The one it is assigned to may leave the team: no foreign key to the member.
create table journey (
  account_id       uuid                     not null,
  id               uuid                     primary key,
  version          integer                  not null,
  participant_id   uuid                     not null,
  template_id      uuid                     not null,
  revision_id      uuid                     not null,
  status           varchar(20)              not null,
  stage_id         uuid                     not null,
  waiting_for      varchar(20),
  since            timestamp with time zone not null,
  granted          boolean                  not null,
  recommendation   varchar(60),
  recommended_by   varchar(120),
  entries          integer                  not null,
  deadline_at      timestamp with time zone,
  touched_at       timestamp with time zone not null,
  told_at          timestamp with time zone,
  assignee_id      uuid,
  created_at       timestamp with time zone not null,
  updated_at       timestamp with time zone not null,
  constraint journey_account foreign key (account_id) references account (id),
  constraint journey_in_account unique (account_id, id),
  constraint journey_participant foreign key (account_id, participant_id) references participant (account_id, id),
  constraint journey_template foreign key (account_id, template_id) references evaluation_template (account_id, id),
  constraint journey_stage foreign key (account_id, revision_id, stage_id) references revision_stage (account_id, revision_id, stage_id),
  constraint journey_status_is_known check (status in ('ACTIVE', 'WAITING', 'COMPLETED', 'STOPPED', 'WITHDRAWN')),
  constraint only_waiting_journeys_wait_for_something check ((status = 'WAITING') = (waiting_for is not null))
);

create index journey_by_birth on journey (account_id, created_at, id);
create index journey_of_participant on journey (account_id, participant_id, created_at, id);
create index journey_of_template on journey (account_id, template_id, status, created_at, id);
create index journey_of_stage on journey (account_id, stage_id, status);
create index journey_by_state on journey (account_id, status, since, id);
create index journey_open_since on journey (status, touched_at);

-- One attempt at one stage. Never made undone: a retake is a row of its own.
create table session (
  account_id      uuid                     not null,
  id              uuid                     primary key,
  version         integer                  not null,
  journey_id      uuid                     not null,
  participant_id  uuid                     not null,
  revision_id     uuid                     not null,
  stage_id        uuid                     not null,
  attempt         integer                  not null,
  status          varchar(20)              not null,
  runner          varchar(20)              not null,
  scheduled_at    timestamp with time zone,
  zone            varchar(60),
  notes           varchar(1000),
  idempotency_key varchar(255),
  consented_at    timestamp with time zone,
  started_at      timestamp with time zone,
  handed_in_at    timestamp with time zone,
  ended_at        timestamp with time zone,
  created_at      timestamp with time zone not null,
  updated_at      timestamp with time zone not null,
  constraint session_in_account unique (account_id, id),
  constraint session_journey foreign key (account_id, journey_id) references journey (account_id, id),
  constraint session_participant foreign key (account_id, participant_id) references participant (account_id, id),
  constraint session_stage foreign key (account_id, revision_id, stage_id) references revision_stage (account_id, revision_id, stage_id),
  constraint session_attempt_is_its_own unique (journey_id, stage_id, attempt),
  constraint session_idempotency_key_is_used unique (account_id, idempotency_key),
  constraint session_status_is_known check (status in ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'CANCELLED')),
  constraint session_runner_is_known check (runner in ('NOBODY', 'SCRIPTED', 'MODEL'))
);

create index session_of_journey on session (account_id, journey_id, created_at, id);
create index session_of_participant on session (account_id, participant_id, created_at, id);
create index session_by_birth on session (account_id, created_at, id);

-- What a participant has written so far, and what they handed in when the session has been.
create table answer (
  account_id uuid                     not null,
  session_id uuid                     not null,
  place      integer                  not null,
  words      text                     not null,
  saves      integer                  not null,
  saved_at   timestamp with time zone not null,
  constraint answer_pk primary key (account_id, session_id, place),
  constraint answer_session foreign key (account_id, session_id) references session (account_id, id)
);

create table attachment (
  account_id uuid                     not null,
  id         uuid                     primary key,
  session_id uuid                     not null,
  name       varchar(200)             not null,
  media_type varchar(100)             not null,
  bytes      bytea                    not null,
  size       integer                  not null,
  created_at timestamp with time zone not null,
  constraint attachment_in_account unique (account_id, id),
  constraint attachment_session foreign key (account_id, session_id) references session (account_id, id)
);

create index attachment_of_session on attachment (account_id, session_id, created_at, id);

-- Each scorecard that a session ever got; none is changed. The latest one by a person counts, else the engine's.
create table scorecard (
  account_id      uuid                     not null,
  id              uuid                     primary key,
  session_id      uuid                     not null,
  journey_id      uuid                     not null,
  place           integer                  not null,
  member_id       uuid,
  judge           varchar(160)             not null,
  engine          varchar(20),
  model           varchar(120),
  prompt_version  varchar(60),
  rubric_revision integer                  not null,
  overall         numeric(5, 2),
  passed          boolean                  not null,
  summary         text,
  recommendation  varchar(60),
  reason          varchar(4000),
  created_at      timestamp with time zone not null,
  constraint scorecard_in_account unique (account_id, id),
  constraint scorecard_session foreign key (account_id, session_id) references session (account_id, id),
  constraint scorecard_journey foreign key (account_id, journey_id) references journey (account_id, id),
  constraint scorecard_place_in_session unique (session_id, place),
  constraint scorecard_overall_is_percent check (overall between 0 and 100),
  constraint either_a_person_or_an_engine_judged check ((member_id is null) <> (engine is null))
);

create index scorecard_of_journey on scorecard (account_id, journey_id, created_at, id);
create index scorecard_by_birth on scorecard (account_id, created_at, id);

create table score (
  account_id   uuid          not null,
  scorecard_id uuid          not null,
  place        integer       not null,
  dimension    varchar(120)  not null,
  weight       integer       not null,
  score        numeric(5, 2),
  reasoning    text          not null,
  citations    text          not null,
  constraint score_pk primary key (account_id, scorecard_id, place),
  constraint score_scorecard foreign key (account_id, scorecard_id) references scorecard (account_id, id),
  constraint score_is_percent check (score between 0 and 100)
);

-- What a person decided at a door. Undoing one is an entry in the journey's history, not a change here.
create table decision (
  account_id     uuid                     not null,
  id             uuid                     primary key,
  journey_id     uuid                     not null,
  stage_id       uuid                     not null,
  session_id     uuid,
  kind           varchar(20)              not null,
  waited_for     varchar(20),
  reason         varchar(4000),
  recommendation varchar(60),
  until          timestamp with time zone,
  deadline       timestamp with time zone,
  member_id      uuid                     not null,
  member_name    varchar(160)             not null,
  seen           integer                  not null,
  created_at     timestamp with time zone not null,
  constraint decision_in_account unique (account_id, id),
  constraint decision_journey foreign key (account_id, journey_id) references journey (account_id, id),
  constraint decision_session foreign key (account_id, session_id) references session (account_id, id),
  constraint a_state_of_a_journey_is_decided_once unique (journey_id, seen)
);

create index decision_of_journey on decision (account_id, journey_id, created_at, id);
create index decision_by_birth on decision (account_id, created_at, id);

-- The history of a journey, only ever added to: what happened, and where the journey stood then.
create table journey_entry (
  account_id     uuid                     not null,
  journey_id     uuid                     not null,
  seq            integer                  not null,
  kind           varchar(20)              not null,
  stage_id       uuid                     not null,
  session_id     uuid,
  scorecard_id   uuid,
  decision_id    uuid,
  words          varchar(4000),
  actor_kind     varchar(20)              not null,
  actor_id       uuid                     not null,
  actor_name     varchar(160)             not null,
  at             timestamp with time zone not null,
  status         varchar(20)              not null,
  waiting_for    varchar(20),
  since          timestamp with time zone not null,
  standing_at    uuid                     not null,
  granted        boolean                  not null,
  recommendation varchar(60),
  recommended_by varchar(120),
  constraint journey_entry_pk primary key (account_id, journey_id, seq),
  constraint journey_entry_journey foreign key (account_id, journey_id) references journey (account_id, id),
  constraint journey_entry_session foreign key (account_id, session_id) references session (account_id, id),
  constraint journey_entry_scorecard foreign key (account_id, scorecard_id) references scorecard (account_id, id),
  constraint journey_entry_decision foreign key (account_id, decision_id) references decision (account_id, id),
  constraint a_decision_is_made_and_undone_once unique (decision_id, kind)
);

-- A participant's links. The token is made from the installation's secret, the journey and the number; its hash is kept.
create table journey_link (
  account_id uuid                     not null,
  journey_id uuid                     not null,
  number     integer                  not null,
  token_hash varchar(64)              not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  opened_at  timestamp with time zone,
  created_by varchar(120)             not null,
  created_at timestamp with time zone not null,
  constraint journey_link_pk primary key (account_id, journey_id, number),
  constraint journey_link_journey foreign key (account_id, journey_id) references journey (account_id, id),
  constraint journey_link_token_is_unique unique (token_hash)
);
