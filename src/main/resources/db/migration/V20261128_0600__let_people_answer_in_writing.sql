-- Promised to one person for good: nobody asks them to speak, wherever others may.
alter table accommodation add column text_only boolean default false not null;
