-- downwards: H2 reads an index only in its own direction, and then only for all of its first columns
create index activity_newest_first on activity (account_id desc, seq desc);
create index activity_of_actor on activity (account_id desc, actor_id desc, seq desc);

-- activity_of_thing is there already
create index activity_by_time on activity (account_id, at);
create index activity_of_type on activity (account_id, type, seq);
