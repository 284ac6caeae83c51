-- How long dial-tests take, for how much of its opening hours each window was proven, and which windows get no calls for now.

alter table dial_test add column begun_at timestamptz;
create index dial_test_said on dial_test (since) where outcome in ('PASSED', 'FAILED');

-- Windows whose clerks are given no call, for their dial-tests fail; empty unless it is configured.
create table routing_exclusion (
    duty_window text        primary key,
    since       timestamptz not null
);
create view routed_duty as
    select * from clerk_duty d
     where not exists (select 1 from routing_exclusion x where x.duty_window = d.duty_window);

-- Contact data that were looked at and found right, without an edit (DB 31117/Z 002-2025 §5.2.2.2).
alter table service_window
    add column contact_confirmed_at timestamptz,
    add column contact_confirmed_by text,
    add check ((contact_confirmed_at is null) = (contact_confirmed_by is null));
