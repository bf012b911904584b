-- How often a journey was moved to another revision. From then on its doors are those that it has walked through, as
-- they were then, and those of the new revision that are ahead of it.
alter table journey add column moves integer default 0 not null;

create table journey_door (
  account_id  uuid    not null,
  journey_id  uuid    not null,
  move        integer not null,
  place       integer not null,
  revision_id uuid    not null,
  stage_id    uuid    not null,
  is_past     boolean not null,
  constraint journey_door_pk primary key (account_id, journey_id, move, place),
  constraint journey_door_journey foreign key (account_id, journey_id) references journey (account_id, id),
  constraint journey_door_stage foreign key (account_id, revision_id, stage_id) references revision_stage (account_id, revision_id, stage_id)
);

-- Of a move: from which revision to which, and until when the participant had time before it.
alter table journey_entry add column from_revision_id uuid;
alter table journey_entry add column revision_id uuid;
alter table journey_entry add column deadline_at timestamp with time zone;
alter table journey_entry add constraint journey_entry_from_revision foreign key (account_id, from_revision_id) references revision (account_id, id);
alter table journey_entry add constraint journey_entry_revision foreign key (account_id, revision_id) references revision (account_id, id);
