-- Who has which tag: one row each, because a list inside a row is found by no index that both databases know.
create table participant_tag (
  account_id     uuid        not null,
  tag            varchar(60) not null,
  participant_id uuid        not null,
  constraint participant_tag_pk primary key (account_id, tag, participant_id),
  constraint participant_tag_participant foreign key (account_id, participant_id) references participant (account_id, id) on delete cascade
);

create index participant_tag_of_participant on participant_tag (account_id, participant_id);

-- those who are here already, each tag by its place in the list
insert into participant_tag (account_id, tag, participant_id)
select distinct p.account_id, p.tags[n.place], p.id
  from participant p
  join (values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10),
               (11), (12), (13), (14), (15), (16), (17), (18), (19), (20)) as n (place)
    on n.place <= cardinality(p.tags);
