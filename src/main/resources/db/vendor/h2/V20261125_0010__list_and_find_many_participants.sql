-- participant_word_pk serves beginnings of words here already; downwards, because H2 reads an index only in its own direction
create index participant_newest_first on participant (account_id desc, created_at desc, id desc);
