alter table api_key add column last_used_from varchar(64);

create index api_key_of_account on api_key (account_id, created_at, id);
