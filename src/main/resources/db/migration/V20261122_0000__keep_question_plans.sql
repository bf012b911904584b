-- a question plan is one JSON text: nothing in the database looks inside, and it travels whole into revisions and files
alter table agent_profile add column questions varchar(400000) default '[]' not null;
alter table evaluation_stage add column questions varchar(400000) default '[]' not null;
