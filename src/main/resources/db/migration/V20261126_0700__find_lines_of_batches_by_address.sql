-- The address on a line, folded, which can make it longer: a line that made nobody has no id to be found by.
alter table batch_item add column email_lower varchar(508) default '' not null;

update batch_item
   set email_lower = lower(email)
 where email <> '';

create index batch_item_of_address on batch_item (account_id, email_lower);
