create table evaluation_template (
  account_id               uuid                     not null,
  id                       uuid                     primary key,
  version                  integer                  not null,
  template_name            varchar(160)             not null,
  name_lower               varchar(160)             not null,
  use_case                 varchar(30)              not null,
  description              varchar(10000),
  objective                varchar(10000),
  success_outcome          varchar(30)              not null,
  positive_word            varchar(60),
  negative_word            varchar(60),
  status                   varchar(20)              not null,
  status_before            varchar(20),
  domain                   varchar(160),
  level                    varchar(160),
  requirements             varchar(10000),
  skills                   text array               not null,
  soft_skills              text array               not null,
  ai_context               varchar(10000),
  default_duration_minutes integer                  not null,
  default_difficulty       varchar(20)              not null,
  evaluation_mode          varchar(30)              not null,
  visibility               varchar(30)              not null,
  language                 varchar(35)              not null,
  created_by               uuid                     not null,
  created_at               timestamp with time zone not null,
  updated_at               timestamp with time zone not null,
  constraint evaluation_template_account foreign key (account_id) references account (id),
  constraint evaluation_template_in_account unique (account_id, id),
  constraint default_duration_is_1_to_480_minutes check (default_duration_minutes between 1 and 480)
);

create index evaluation_template_by_edit on evaluation_template (account_id, updated_at, id);
create index evaluation_template_by_birth on evaluation_template (account_id, created_at, id);
create index evaluation_template_by_name on evaluation_template (account_id, name_lower, id);
