-- The expert whom the clerk of a talk asks (会商). He is asked in one call at a time; that he has no call of his own meanwhile,
-- and that nobody else asks him, is decided by his row in clerk_duty, which is locked while he is rung.
alter table call add column expert text;
alter table call add check (expert is null or state = 'ACTIVE');
alter table call add check (expert <> clerk);
create unique index call_one_per_expert on call (expert) where expert is not null;
