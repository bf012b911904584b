create index agent_profile_by_birth on agent_profile (account_id, created_at, id);

create index evaluation_stage_by_birth on evaluation_stage (account_id, created_at, id);
