-- Alarms of dial-tests: raised after some failures in a row, cleared after some passes, told by e-mail and webhook.

alter table dial_test_plan
    add column raise_after integer not null default 2 check (raise_after between 1 and 20),
    add column clear_after integer not null default 2 check (clear_after between 1 and 20),
    add column mail_to     text[]  not null default '{}',
    add column webhook     boolean not null default false;
alter table dial_test_plan
    alter column raise_after drop default,
    alter column clear_after drop default,
    alter column mail_to drop default,
    alter column webhook drop default;

create table dial_test_alarm (
    id              uuid        primary key,
    kind            text        not null check (kind in ('KIOSK', 'WINDOW', 'PAIR')),
    kiosk           text,
    target          text,
    -- where it shows on the wall
    city            text        not null,
    -- what the test has shown that raised it
    test            uuid        not null,
    step            text        not null,
    fault           text        not null,
    -- whose plan it was; its people are told of the end, too
    plan            uuid,
    raised_at       timestamptz not null,
    acknowledged_by text,
    acknowledged_at timestamptz,
    owner           text,
    ended_at        timestamptz,
    -- the system when tests have passed again
    ended_by        text,
    version         bigint      not null,
    check ((kind <> 'WINDOW') = (kiosk is not null)),
    check ((kind <> 'KIOSK') = (target is not null)),
    check ((acknowledged_by is null) = (acknowledged_at is null)),
    check ((ended_by is null) = (ended_at is null))
);
-- One at a time about the same thing, whichever node judges.
create unique index dial_test_alarm_open on dial_test_alarm (kind, coalesce(kiosk, ''), coalesce(target, ''))
    where ended_at is null;
create index dial_test_alarm_ended on dial_test_alarm (ended_at);

create table dial_test_notice (
    id        uuid        primary key,
    alarm     uuid        not null references dial_test_alarm on delete cascade,
    moment    text        not null check (moment in ('RAISED', 'REPAIRED')),
    channel   text        not null check (channel in ('MAIL', 'WEBHOOK')),
    -- an address; empty for the webhook, which is configured
    recipient text        not null,
    state     text        not null check (state in ('DUE', 'SENT', 'FAILED')),
    -- when it is sent; whoever sends it puts it off, so that it is sent again only if he is lost
    due_at    timestamptz not null
);
create index dial_test_notice_due on dial_test_notice (due_at) where state = 'DUE';
create index dial_test_notice_alarm on dial_test_notice (alarm);

-- Where and why it has failed stands beside the document, so that many tests are looked through without reading each.
alter table dial_test
    add column failed_step text,
    add column fault       text;
update dial_test
   set failed_step = document #>> '{state,verdict,step}', fault = document #>> '{state,verdict,fault}'
 where outcome = 'FAILED';
alter table dial_test
    add check ((coalesce(outcome, '') = 'FAILED') = (failed_step is not null)),
    add check ((failed_step is null) = (fault is null));

-- The last tests of a kiosk and of a window, of which alarms are made.
create index dial_test_of_kiosk on dial_test (kiosk, since desc) where outcome in ('PASSED', 'FAILED');
create index dial_test_of_window on dial_test (target, since desc) where outcome in ('PASSED', 'FAILED');
