-- The manager who supervises a talk (监听、密语、强插). He is in one call at a time.
alter table call add column supervisor text;
alter table call add check (supervisor is null or state = 'ACTIVE');
create unique index call_one_per_supervisor on call (supervisor) where supervisor is not null;
