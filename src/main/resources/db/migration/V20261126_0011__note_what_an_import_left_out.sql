-- what was noticed about the whole when it was made, such as columns that nobody here knows
alter table batch add column note varchar(1000);
