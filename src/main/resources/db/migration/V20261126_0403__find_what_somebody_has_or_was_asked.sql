create index journey_of_assignee on journey (account_id, assignee_id, status, since, id);
create index revision_reviewer_of_member on revision_reviewer (account_id, member_id, stage_id);
