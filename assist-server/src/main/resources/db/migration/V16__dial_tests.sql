-- Dial-tests (拨测): peer calls that prove that the whole flow of a virtual window works (DB 31117/Z 002-2025 §5.2.2.2).

create table dial_test_plan (
    id         uuid        primary key,
    name       text        not null check (name <> ''),
    -- which kiosks call and which virtual windows are called; empty means all of them
    kiosks     text[]      not null,
    windows    text[]      not null,
    schedule   text        not null check (schedule in ('ON_DEMAND', 'EVERY', 'BEFORE_OPENING')),
    minutes    integer     not null check (minutes between 0 and 1440),
    enabled    boolean     not null,
    -- up to when its times have been looked through; what is due lies between this and now
    looked_at  timestamptz not null,
    version    bigint      not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    check ((schedule = 'ON_DEMAND') = (minutes = 0))
);

create table dial_test (
    id          uuid        primary key,
    kiosk       text        not null,
    target      text        not null,
    -- of the kiosk: so many at most go on in one centre at the same time
    centre      text        not null,
    plan        uuid,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    state       text        not null check (state in ('WAITING', 'WAKING', 'ANSWERING', 'MEASURING', 'FINISHED')),
    -- when this state began; of one that waits, before when it does not begin
    since       timestamptz not null,
    -- when it counts as failed where it stands
    deadline    timestamptz,
    clerk       text,
    outcome     text check (outcome in ('PASSED', 'FAILED', 'INTERRUPTED')),
    -- the whole test with what each of its steps has shown
    document    jsonb       not null,
    check ((state = 'FINISHED') = (outcome is not null)),
    check ((state = 'FINISHED') = (deadline is null)),
    check ((state in ('ANSWERING', 'MEASURING')) = (clerk is not null))
);
-- A pair is tested once at a time, however many plans and managers ask for it.
create unique index dial_test_live on dial_test (kiosk, target) where state <> 'FINISHED';
-- A kiosk, a window and a clerk take part in one at a time.
create unique index dial_test_kiosk on dial_test (kiosk) where state in ('WAKING', 'ANSWERING', 'MEASURING');
create unique index dial_test_window on dial_test (target) where state in ('WAKING', 'ANSWERING', 'MEASURING');
create unique index dial_test_clerk on dial_test (clerk) where state in ('ANSWERING', 'MEASURING');
create index dial_test_turn on dial_test (since) where state = 'WAITING';
create index dial_test_due on dial_test (deadline) where state <> 'FINISHED';
create index dial_test_last on dial_test (kiosk, target, (state = 'FINISHED'), asked_at desc);
create index dial_test_old on dial_test (since) where state = 'FINISHED';
