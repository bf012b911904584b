-- What a participant asks for, each a task for a person with a day on which it is due.
-- Whoever settled it may leave the team: no foreign key to the member.
alter table account add column request_days integer default 30 not null;
alter table account add constraint account_request_days_are_one_to_ninety check (request_days between 1 and 90);

create table petition (
  account_id      uuid                     not null,
  id              uuid                     primary key,
  version         integer                  not null,
  journey_id      uuid                     not null,
  participant_id  uuid                     not null,
  stage_id        uuid                     not null,
  kind            varchar(20)              not null,
  words           varchar(4000)            not null,
  asked_at        timestamp with time zone not null,
  due_at          timestamp with time zone not null,
  status          varchar(20)              not null,
  settled_at      timestamp with time zone,
  settled_by      uuid,
  settled_by_name varchar(160),
  answer          varchar(4000),
  decision_id     uuid,
  constraint petition_in_account unique (account_id, id),
  constraint petition_journey foreign key (account_id, journey_id) references journey (account_id, id),
  constraint petition_participant foreign key (account_id, participant_id) references participant (account_id, id),
  constraint petition_decision foreign key (account_id, decision_id) references decision (account_id, id),
  constraint petition_kind_is_known check (kind in ('PERSON', 'MORE_TIME', 'ANOTHER_WAY', 'LOOK_AGAIN', 'ERASURE')),
  constraint petition_status_is_known
    check (status in ('OPEN', 'ANSWERED', 'DONE', 'STAYS', 'CHANGED', 'DECLINED', 'OVER')),
  constraint only_open_petitions_are_unsettled check ((status = 'OPEN') = (settled_at is null))
);

create index petition_by_state on petition (account_id, status, asked_at, id);
create index petition_by_birth on petition (account_id, asked_at, id);
create index petition_due on petition (account_id, status, due_at);
create index petition_of_journey on petition (account_id, journey_id, asked_at, id);
create index petition_of_participant on petition (account_id, participant_id, asked_at, id);

-- What was asked so far; each is settled by the decision that answered it, or by the end of the way.
insert into petition (account_id, id, version, journey_id, participant_id, stage_id, kind, words, asked_at, due_at, status,
                      settled_at, decision_id)
select e.account_id, gen_random_uuid(), 1, e.journey_id, j.participant_id, e.stage_id, 'PERSON', e.words, e.at,
       e.at + interval '30' day, case when j.waiting_for = 'REQUEST' then 'OPEN' else 'OVER' end,
       case when j.waiting_for = 'REQUEST' then null else j.since end,
       (select d.decision_id
          from journey_entry d
         where d.account_id = e.account_id
           and d.journey_id = e.journey_id
           and d.kind = 'DECIDED'
           and d.seq > e.seq
           and not exists (select 1
                             from journey_entry u
                            where u.account_id = d.account_id
                              and u.decision_id = d.decision_id
                              and u.kind = 'UNDONE')
         order by d.seq
         fetch first 1 row only)
  from journey_entry e
  join journey j on (j.account_id, j.id) = (e.account_id, e.journey_id)
 where e.kind = 'ASKED'
   and e.words is not null;

update petition
   set status          = case (select d.kind from decision d where d.id = petition.decision_id)
                           when 'ANSWER' then 'ANSWERED' when 'STOP' then 'DECLINED' else 'DONE' end,
       settled_at      = (select d.created_at from decision d where d.id = petition.decision_id),
       settled_by      = (select d.member_id from decision d where d.id = petition.decision_id),
       settled_by_name = (select d.member_name from decision d where d.id = petition.decision_id),
       answer          = (select case when d.kind = 'ANSWER' then d.reason end
                            from decision d where d.id = petition.decision_id)
 where decision_id is not null;

-- A reason that was written before its writer was told who reads it stays among colleagues.
alter table decision add column reason_told boolean default false not null;
