-- without its operator class an index does not serve beginnings of words in most languages; participant_word_pk stays
create index participant_word_by_beginning on participant_word (account_id, word varchar_pattern_ops, participant_id);
