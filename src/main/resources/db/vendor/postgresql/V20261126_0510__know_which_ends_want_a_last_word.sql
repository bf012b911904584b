-- Nearly all that have ended have their last word, and nothing that goes on has one: taken apart, the two columns tell
-- that there are many to confirm, and the whole table would be read.
create statistics journey_ends (mcv) on status, recommended_by from journey;
