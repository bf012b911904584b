-- Calendar days that something may wait for a person: until they are reminded, until owners and admins hear of it, and
-- until another gets it; null is never.
alter table account add column remind_days integer default 3 not null;
alter table account add column escalate_days integer default 7 not null;
alter table account add column hand_over_days integer default 10;
alter table account add constraint account_remind_days_are_one_to_a_year check (remind_days between 1 and 365);
alter table account add constraint account_escalates_after_it_reminds check (escalate_days between remind_days and 365);
alter table account add constraint account_hands_over_after_it_escalates check (hand_over_days between escalate_days and 365);
