-- activity_of_thing is there already
create index activity_of_actor on activity (account_id, actor_id, seq);
create index activity_by_time on activity (account_id, at);

-- kinds are asked for by how their types begin: without its operator class the index would not serve that in most languages
create index activity_of_type on activity (account_id, type varchar_pattern_ops, seq);
