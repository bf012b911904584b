-- The last day of an absence as its member says it, and the moment at which it ends on their clock.
alter table member add column absent_until date;
alter table member add column back_at timestamp with time zone;
alter table member add constraint an_absence_has_an_end check ((absent_until is null) = (back_at is null));
