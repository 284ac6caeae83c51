-- A clerk asks up to three experts in a talk (会商). Each is asked in one call at a time; that he has no call of his own meanwhile,
-- and is asked at no other seat, is his duty's to say.
alter table call add column second_expert text;
alter table call add column third_expert text;
alter table call add check (second_expert is null or state = 'ACTIVE');
alter table call add check (third_expert is null or state = 'ACTIVE');
alter table call add check (second_expert <> clerk and second_expert <> expert);
alter table call add check (third_expert <> clerk and third_expert <> expert and third_expert <> second_expert);
create unique index call_one_per_second_expert on call (second_expert) where second_expert is not null;
create unique index call_one_per_third_expert on call (third_expert) where third_expert is not null;

-- The talks that go on have one expert at most.
update call set document = jsonb_set(document, '{state}', (document -> 'state') - 'consult' || jsonb_build_object('consults',
  case jsonb_typeof(document #> '{state,consult}')
    when 'object' then jsonb_build_object('EXPERT', document #> '{state,consult}') else '{}' end))
where state = 'ACTIVE';

-- No bridge was known to have failed one of them.
update call set document = jsonb_set(document, '{state,conference,without}', '[]')
where document #>> '{state,conference,type}' in ('Wanted', 'Used');
