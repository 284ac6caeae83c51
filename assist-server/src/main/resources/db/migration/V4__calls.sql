-- A call is one document; the columns beside it are what PostgreSQL itself must enforce or find.
create table call (
    id          uuid        primary key,
    version     bigint      not null check (version > 0),
    state       text        not null check (state in ('QUEUED', 'OFFERED', 'CONNECTING', 'ACTIVE', 'OFFLINE', 'ENDED')),
    kiosk       text        not null,
    clerk       text,
    served_by   text,
    permit_city text        not null,
    category    text        not null,
    placed_at   timestamptz not null,
    answered_at timestamptz,
    over_at     timestamptz,
    due_at      timestamptz,
    shown       boolean     not null,
    ticket      uuid,
    document    jsonb       not null,
    check ((clerk is not null) = (state in ('OFFERED', 'CONNECTING', 'ACTIVE')))
);

-- One live offer per clerk and one clerk per call: a clerk stands in at most one call, a call has one column for him.
create unique index call_one_per_clerk on call (clerk) where clerk is not null;
create unique index call_one_live_per_kiosk on call (kiosk) where state in ('QUEUED', 'OFFERED', 'CONNECTING', 'ACTIVE');
create unique index call_ticket on call (ticket) where ticket is not null;
create index call_due on call (due_at) where due_at is not null;
create index call_shown on call (kiosk, placed_at desc) where shown;
create index call_live on call (placed_at, id) where state in ('QUEUED', 'OFFERED', 'CONNECTING', 'ACTIVE');
create index call_served on call (served_by, answered_at desc) where served_by is not null;
create index call_over on call (over_at) where over_at is not null;
-- Calls of the past stay and never change, so a share of all calls says nothing about how many rows the calls of today
-- have left dead; with the default, a fifth, the more there are the later they are cleared away. Updates that may stay in
-- their page (those that change no indexed column) find room there: no need to keep some free with a fillfactor.
alter table call set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);

-- Every step of every call, for history and for whoever must prove what happened. No personal data.
create table call_step (
    call    uuid        not null,
    version bigint      not null,
    at      timestamptz not null,
    actor   text        not null,
    command text        not null,
    state   text        not null,
    clerk   text,
    primary key (call, version)
);
create index call_step_at on call_step (at);

-- Who waits. `present` is false while the kiosk's page is away: nobody is rung for an empty kiosk.
create table queue_entry (
    call        uuid        primary key,
    permit_city text        not null,
    category    text        not null,
    origin_city text        not null,
    own_window  text        not null,
    priority    smallint    not null,
    queued_at   timestamptz not null,
    present     boolean     not null,
    passed      jsonb       not null
);
-- One index per ring of the search (own window, permit city, origin city, anybody). The head of a queue is found without
-- looking at the rest of it; clerks with all skills look at the head of every category that somebody waits for.
create index queue_entry_own on queue_entry (own_window, category, priority, queued_at, call) where present;
create index queue_entry_permit on queue_entry (permit_city, category, priority, queued_at, call);
create index queue_entry_origin on queue_entry (origin_city, category, priority, queued_at, call) where present;
create index queue_entry_any on queue_entry (category, priority, queued_at, call) where present;
-- Whatever waits just now, the planner must go by the index with all the columns that are asked for: a queue that is long
-- for want of one skill looks to it as if any index would do.
alter table queue_entry
    alter column own_window set (n_distinct = 1000),
    alter column permit_city set (n_distinct = 1000),
    alter column origin_city set (n_distinct = 1000),
    alter column category set (n_distinct = 1000),
    alter column priority set (n_distinct = 1000);
create index queue_entry_queued_at on queue_entry (queued_at);
create index queue_entry_passed on queue_entry (call) where passed <> '{}';
-- Calls leave at the heads of the queues, which is where everybody looks. Each leaves dead entries there, and many who
-- wait must not delay their clearing away; they lie in few pages, for which vacuum would leave the indexes as they are.
alter table queue_entry set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, vacuum_index_cleanup = on);

-- A clerk's duty, with the place and skills he went on duty with.
create table clerk_duty (
    clerk         text        primary key,
    version       bigint      not null,
    status        text        not null check (status in ('READY', 'PAUSED', 'OFFERED', 'BUSY', 'WRAP_UP', 'OFF')),
    since         timestamptz not null,
    idle_since    timestamptz not null,
    page          text,
    pause         text,
    wrap_up_by    timestamptz,
    missed        integer     not null,
    resume_status text,
    resume_pause  text,
    resume_until  timestamptz,
    duty_window   text        not null,
    city          text        not null,
    cover         smallint    not null,
    skills        text[]      not null,
    check (case status when 'PAUSED' then pause is not null when 'WRAP_UP' then true else pause is null end),
    check (status <> 'READY' or page is not null)
);
create index clerk_duty_ready_window on clerk_duty (duty_window, cover, idle_since) where status = 'READY';
create index clerk_duty_ready_city on clerk_duty (city, cover, idle_since) where status = 'READY';
create index clerk_duty_wrap_up on clerk_duty (wrap_up_by) where wrap_up_by is not null;

-- Recent service times per queue, as a moving average.
create table queue_pace (
    permit_city     text             not null,
    category        text             not null,
    average_seconds double precision not null,
    samples         bigint           not null,
    primary key (permit_city, category)
);
