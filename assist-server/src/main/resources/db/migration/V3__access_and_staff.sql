create table staff_member (
    id              text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    role            text        not null check (role in ('CLERK', 'COUNTER', 'MANAGER')),
    name_zh         text        not null check (name_zh <> ''),
    name_en         text        not null check (name_en <> ''),
    office_zh       text        not null,
    office_en       text        not null,
    phone           text        not null,
    -- the virtual window of a clerk, the counter window of counter staff; managers have none
    service_window  text,
    cover           text check (cover in ('PRIMARY', 'BACKUP')),
    -- item categories; empty means all
    skills          text[]      not null default '{}',
    -- §6.1.1: null until trained and examined
    qualified_until date,
    disabled        boolean     not null default false,
    demo            boolean     not null default false,
    version         bigint      not null default 0,
    changed_by      text        not null,
    changed_at      timestamptz not null,
    check ((role = 'MANAGER') = (service_window is null)),
    check ((role = 'CLERK') = (cover is not null))
);
create index staff_member_by_window on staff_member (service_window) where not disabled;

create table staff_password (
    staff      text primary key references staff_member (id),
    -- BCrypt in modular crypt format
    hash       text        not null check (hash like '$2%'),
    changed_at timestamptz not null
);

create table staff_session (
    -- SHA-256 of the cookie's token; the token itself is nowhere
    token_hash   text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    staff        text        not null references staff_member (id),
    started_at   timestamptz not null,
    last_used_at timestamptz not null,
    -- absolute end, however busy the session is
    ends_at      timestamptz not null
);
create index staff_session_by_staff on staff_session (staff);
create index staff_session_by_end on staff_session (ends_at);

-- Failed guesses at a login name or from an address. Attempts are counted before the secret is compared, so guesses made
-- at the same time are all counted.
create table guess (
    -- SHA-256: people type passwords into the name field, and addresses are nobody's business
    subject_hash text primary key check (subject_hash ~ '^[0-9a-f]{64}$'),
    failures     integer     not null check (failures >= 0),
    locked_until timestamptz,
    last_at      timestamptz not null
);
create index guess_by_last on guess (last_at);

create table enrolment_code (
    kiosk      text primary key,
    code_hash  text        not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
    created_by text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

-- The code that makes the first manager; none any more once there is one.
create table setup_code (
    -- the one row
    id         smallint primary key check (id = 1),
    code_hash  text        not null check (code_hash ~ '^[0-9a-f]{64}$'),
    expires_at timestamptz not null
);

-- Sign-ins that are under way at the provider of single sign-on.
create table oidc_attempt (
    -- SHA-256 of the state; each can be used once
    state_hash   text primary key check (state_hash ~ '^[0-9a-f]{64}$'),
    -- SHA-256 of the cookie of the browser that began it
    browser_hash text        not null check (browser_hash ~ '^[0-9a-f]{64}$'),
    nonce        text        not null,
    -- proof key for the code, RFC 7636
    verifier     text        not null,
    -- the page that was asked for, as it was asked for
    wanted       text        not null,
    expires_at   timestamptz not null
);
create index oidc_attempt_by_end on oidc_attempt (expires_at);

-- Sessions that began at the provider of single sign-on, to be ended there too.
create table oidc_session (
    -- SHA-256 of the token of the session; once that has ended, of the browser's proof that it may go on to the provider
    key_hash   text primary key check (key_hash ~ '^[0-9a-f]{64}$'),
    -- the session while it lives: however it ends, what is kept for it goes with it
    session    text unique references staff_session (token_hash) on delete cascade,
    -- the provider wants it back; it holds personal data
    id_token   text        not null,
    expires_at timestamptz not null,
    check (session = key_hash)
);
create index oidc_session_by_end on oidc_session (expires_at);

create table kiosk_device (
    token_hash   text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    kiosk        text        not null,
    enrolled_at  timestamptz not null,
    last_used_at timestamptz not null,
    revoked_at   timestamptz,
    revoked_by   text,
    check ((revoked_at is null) = (revoked_by is null))
);
-- A kiosk has one live credential; enrolling it again replaces the old one.
create unique index kiosk_device_live on kiosk_device (kiosk) where revoked_at is null;

create table audit_entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    -- staff id, kiosk id, or 'system'
    actor   text        not null check (actor <> ''),
    action  text        not null check (action ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$'),
    subject text        not null
);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append-only';
end $$;

create trigger audit_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change();
