-- Each turn of a conversation, in the order in which they came. What stands here was said; none is ever changed.
create table turn (
  account_id uuid                     not null,
  session_id uuid                     not null,
  number     integer                  not null,
  kind       varchar(20)              not null,
  question   integer                  not null,
  words      text                     not null,
  said_key   varchar(64),
  said_at    timestamp with time zone not null,
  constraint turn_pk primary key (account_id, session_id, number),
  constraint turn_session foreign key (account_id, session_id) references session (account_id, id),
  constraint turn_is_said_once unique (session_id, said_key),
  constraint turn_number_counts_from_one check (number > 0),
  constraint turn_kind_is_known check (kind in ('ASKS', 'PROBES', 'CLOSES', 'ANSWERS', 'REPEATS'))
);

-- How far the clock of a conversation is, whether somebody is finding the next words, and what was noted openly about
-- how it was answered: facts for reviewers, never part of a score.
create table conversation (
  account_id     uuid                     not null,
  session_id     uuid                     not null,
  spent_seconds  integer                  not null,
  seen_at        timestamp with time zone not null,
  heard_at       timestamp with time zone,
  beats          boolean                  not null,
  closing        boolean                  not null,
  asking_since   timestamp with time zone,
  asker          uuid,
  held_up_since  timestamp with time zone,
  again_at       timestamp with time zone,
  tries          integer                  not null,
  switches       integer                  not null,
  pastes         integer                  not null,
  pasted         integer                  not null,
  absences       integer                  not null,
  absent_seconds integer                  not null,
  constraint conversation_pk primary key (account_id, session_id),
  constraint conversation_session foreign key (account_id, session_id) references session (account_id, id),
  constraint conversation_counts_up check (spent_seconds >= 0 and tries >= 0 and switches >= 0 and pastes >= 0
    and pasted >= 0 and absences >= 0 and absent_seconds >= 0)
);
