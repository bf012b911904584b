-- in the order of their bytes one index serves beginnings of words and the words in their order
drop index participant_word_by_beginning;

alter table participant_word alter column word type varchar(254) collate "C";

create index participant_word_by_beginning on participant_word (account_id, word, created_at, participant_id);
