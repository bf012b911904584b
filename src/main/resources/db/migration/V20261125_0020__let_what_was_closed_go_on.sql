-- A decision taken back: what it had closed goes on in another session, for a closed one never changes.
alter table session add column resumes uuid;
alter table session add constraint session_resumes foreign key (account_id, resumes) references session (account_id, id);

-- Whoever knows that it has ended may learn the recommendation later: from then on, and not before.
alter table journey add column word_at timestamp with time zone;
