-- Work that waits for its time; names and columns are those of db-scheduler.
create table scheduled_tasks (
  task_name            varchar(100)             not null,
  task_instance        varchar(100)             not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean                  not null,
  picked_by            varchar(50),
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat       timestamp with time zone,
  version              bigint                   not null,
  priority             smallint,
  constraint scheduled_tasks_pk primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time);

-- The one moment at which the installation was last seen working. What happened while it was not, nobody could meet.
create table heartbeat (
  id       integer                  primary key,
  alive_at timestamp with time zone not null,
  constraint there_is_one_heartbeat check (id = 1)
);

insert into heartbeat (id, alive_at) values (1, current_timestamp);
