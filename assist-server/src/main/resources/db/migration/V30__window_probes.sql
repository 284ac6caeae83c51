-- Probes of virtual windows: machines at a window's site that answer dial-tests in a clerk's place, before anybody is there.

create table window_probe (
    -- SHA-256 of the token; the token itself is nowhere
    token_hash   text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    target       text        not null,
    enrolled_at  timestamptz not null,
    last_used_at timestamptz not null,
    revoked_at   timestamptz,
    revoked_by   text,
    check ((revoked_at is null) = (revoked_by is null))
);
-- A window has one probe; enrolling another replaces it.
create unique index window_probe_live on window_probe (target) where revoked_at is null;

create table window_probe_code (
    target     text primary key,
    code_hash  text        not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
    created_by text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

alter table dial_test_plan drop constraint dial_test_plan_mode_check;
alter table dial_test_plan add constraint dial_test_plan_mode_check check (mode in ('AUTO', 'ATTENDED', 'PROBE'));

-- Who answers stands beside the document: what a probe has shown says nothing about clerks.
alter table dial_test add column mode text not null default 'AUTO' check (mode in ('AUTO', 'ATTENDED', 'PROBE'));
update dial_test set mode = document ->> 'mode';

alter table dial_test drop constraint dial_test_clerk_check;
alter table dial_test
    add constraint dial_test_clerk_check
        check ((state in ('ANSWERING', 'MEASURING', 'CONFIRMING') and mode <> 'PROBE') = (clerk is not null));

-- SITE: a window's probe is not reached.
alter table dial_test_alarm drop constraint dial_test_alarm_kind_check;
alter table dial_test_alarm drop constraint dial_test_alarm_check;
alter table dial_test_alarm
    add constraint dial_test_alarm_kind_check check (kind in ('KIOSK', 'WINDOW', 'PAIR', 'SITE')),
    add constraint dial_test_alarm_kiosk_check check ((kind in ('KIOSK', 'PAIR')) = (kiosk is not null));
