-- Only the library says whether it shows an interviewer; a new one is not shown.
alter table agent_profile alter column is_public set default false;

-- Never read: the ledger knows who published, and the text itself tells whether the organization is in it.
alter table public_profile drop column published_by_member;
alter table public_profile drop column shows_organization;
