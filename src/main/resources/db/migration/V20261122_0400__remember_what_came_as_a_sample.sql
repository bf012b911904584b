-- one row while an account has its sample workspace, so that two who ask at once get one
create table sample_workspace (
  account_id uuid                     not null,
  made_at    timestamp with time zone not null,
  constraint sample_workspace_once_per_account primary key (account_id),
  constraint sample_workspace_account foreign key (account_id) references account (id)
);

-- what came with it: gone from here when it is gone itself, so no foreign key to the things
create table sample_thing (
  account_id uuid        not null,
  thing_id   uuid        not null,
  kind       varchar(20) not null,
  constraint sample_thing_pk primary key (account_id, thing_id),
  constraint sample_thing_workspace foreign key (account_id) references sample_workspace (account_id) on delete cascade,
  constraint sample_thing_is_a_template_or_an_agent check (kind in ('TEMPLATE', 'AGENT'))
);
