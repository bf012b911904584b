alter table person add column shortcuts boolean default true not null;
