-- What was done about something that waits for too long: who was reminded, who in charge heard of it, and who got it.
-- Each of them once for each state of a journey, whatever happens. It goes with the journey; a member may leave the
-- team: no foreign key to them.
create table nudge (
  account_id  uuid                     not null,
  journey_id  uuid                     not null,
  since       timestamp with time zone not null,
  level       varchar(20)              not null,
  member_id   uuid                     not null,
  member_name varchar(160)             not null,
  knows       boolean                  not null,
  at          timestamp with time zone not null,
  constraint nudge_pk primary key (account_id, journey_id, since, level, member_id),
  constraint nudge_journey foreign key (account_id, journey_id) references journey (account_id, id) on delete cascade,
  constraint nudge_level_is_known check (level in ('REMIND', 'ESCALATE', 'HAND_OVER'))
);

create index nudge_of_member on nudge (account_id, member_id, level, at);
