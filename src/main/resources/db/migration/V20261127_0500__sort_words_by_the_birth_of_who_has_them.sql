-- When whoever has the word was added, which never changes: of thousands with a word, the newest are found without a
-- look at each of them.
alter table participant_word add column created_at timestamp with time zone;

update participant_word w
   set created_at = (select p.created_at
                       from participant p
                      where (p.account_id, p.id) = (w.account_id, w.participant_id));

alter table participant_word alter column created_at set not null;
