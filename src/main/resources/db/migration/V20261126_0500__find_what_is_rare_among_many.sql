-- Of all journeys that have ended, the few that still want a last word; of all links, the few that were taken back or
-- have run out lately.
create index journey_to_confirm on journey (account_id, status, recommended_by, since, id);
create index journey_link_revoked on journey_link (account_id, revoked_at);
create index journey_link_run_out on journey_link (account_id, expires_at);
