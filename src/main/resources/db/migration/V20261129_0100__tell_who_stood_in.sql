-- Whether the built-in interviewer found these words in the place of a language model that stayed away.
alter table turn add column stood_in boolean default false not null;
