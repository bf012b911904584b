-- What a seal hides has to stay hidden in lists and counts too, so statements have to know which doors are sealed.
alter table revision_stage add column sealed_review boolean default false not null;
update revision_stage set sealed_review = true where stage_text like '%"sealed_review": true%';
