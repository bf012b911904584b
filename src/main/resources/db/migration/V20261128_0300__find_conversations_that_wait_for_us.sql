-- Which conversations wait for the interviewer is asked every half minute, of those in which somebody was seen lately.
create index conversation_seen on conversation (seen_at);
