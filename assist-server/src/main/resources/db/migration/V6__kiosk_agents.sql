-- The agents beside the kiosks' browsers: credentials of their own, who is connected, and how it is with the modules.

alter table enrolment_code add column part text not null default 'PAGE' check (part in ('PAGE', 'AGENT'));
alter table enrolment_code drop constraint enrolment_code_pkey;
alter table enrolment_code add primary key (kiosk, part);

alter table kiosk_device add column part text not null default 'PAGE' check (part in ('PAGE', 'AGENT'));
drop index kiosk_device_live;
-- Page and agent of a kiosk have one live credential each; enrolling one again replaces its old one.
create unique index kiosk_device_live on kiosk_device (kiosk, part) where revoked_at is null;

-- The connection of each kiosk's agent; control is granted to exactly that one.
create table kiosk_agent (
    kiosk text        primary key,
    page  text,
    since timestamptz not null
);

-- Talks that went on before control, document camera and portal were part of them.
update call
set document = jsonb_set(document, '{state}',
    document -> 'state' || '{"control": {"type": "Off"}, "document": {"type": "Off"}}')
where state = 'ACTIVE' and not document -> 'state' ? 'control';

-- What the agents say of the nine modules of DB 31117/Z 002-2025 §5.2.1.3.
create table kiosk_module (
    kiosk       text        not null,
    kind        text        not null,
    state       text        not null check (state in ('PRESENT', 'MISSING', 'FAULT', 'SIMULATED')),
    -- since when it has been in this state
    since       timestamptz not null,
    fault       text,
    fault_at    timestamptz,
    checked_at  timestamptz not null,
    facts       jsonb       not null,
    primary key (kiosk, kind),
    check ((fault is null) = (fault_at is null)),
    check (state <> 'FAULT' or fault is not null)
);

-- Devices on which a connected agent has the last word, and those of them that are there; empty without an agent.
alter table kiosk add column agent_judged text[] not null default '{}';
alter table kiosk add column agent_present text[] not null default '{}';

-- What is known of each lease until its journal entry is made.
create table control_lease (
    lease      uuid        primary key,
    call       uuid        not null,
    kiosk      text        not null,
    clerk      text        not null,
    scope      text        not null,
    granted_at timestamptz not null,
    ended_at   timestamptz,
    report     jsonb,
    entered    boolean     not null default false
);
create index control_lease_to_enter on control_lease (ended_at) where ended_at is not null and not entered;

-- One chain of entries: each holds the hash of the one before, and the head holds the last one's, so that nothing can be
-- changed, taken away or put elsewhere without being found.
create table control_journal (
    sequence bigint primary key check (sequence > 0),
    call     uuid   not null,
    lease    uuid   not null unique,
    entry    text   not null,
    previous text   not null,
    hash     text   not null
);
create index control_journal_call on control_journal (call, sequence);
create table control_journal_head (
    -- the one row
    id       smallint primary key check (id = 1),
    sequence bigint   not null,
    hash     text     not null
);
insert into control_journal_head (id, sequence, hash) values (1, 0, repeat('0', 64));

-- Where portals may be opened on kiosks: by item, for one permit city or for all.
create table portal_link (
    id          uuid        primary key,
    item        integer     not null,
    permit_city text,
    name_zh     text        not null check (name_zh <> ''),
    name_en     text        not null check (name_en <> ''),
    url         text        not null,
    -- where the page may lead beside the url's own host
    more_hosts  text[]      not null,
    version     bigint      not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    demo        boolean     not null default false
);
create index portal_link_item on portal_link (item);
