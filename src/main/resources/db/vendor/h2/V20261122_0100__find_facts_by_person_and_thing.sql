-- activity_of_thing is there already
create index activity_of_actor on activity (account_id, actor_id, seq);
create index activity_by_time on activity (account_id, at);

-- kinds are asked for by how their types begin
create index activity_of_type on activity (account_id, type, seq);
