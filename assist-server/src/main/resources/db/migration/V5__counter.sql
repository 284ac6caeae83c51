-- The offline counters' tickets (号票).

-- The last number given per counter window and day. The row is locked while a ticket is issued, so numbers are given one
-- after the other and a rolled back ticket leaves no gap.
create table counter_day (
    counter_window text    not null,
    day            date    not null,
    last_sequence  integer not null default 0 check (last_sequence >= 0),
    primary key (counter_window, day)
);

create table counter_ticket (
    id             uuid        primary key,
    call_id        uuid,
    kiosk          text        not null,
    centre         text        not null,
    counter_window text        not null,
    day            date        not null,
    sequence       integer     not null check (sequence > 0),
    number         text        not null,
    opens          time        not null,
    closes         time        not null,
    item           integer     not null,
    item_version   uuid        not null,
    applicant      text        not null,
    priority       text        not null,
    -- 0 before 1 before 2: the order within a day is (rank, sequence).
    rank           smallint    not null,
    reason         text        not null,
    reason_text    text        not null,
    clerk_note     text        not null,
    counter_note   text        not null default '',
    -- Place, item name and one-time notice as the citizen received them.
    content        jsonb       not null,
    check_token    text        not null check (length(check_token) >= 22),
    state          text        not null check (state in ('WAITING', 'CALLED', 'NOT_SHOWN', 'DONE', 'EXPIRED')),
    issued_at      timestamptz not null,
    called_by      text,
    called_at      timestamptz,
    times_called   integer     not null default 0,
    finished_at    timestamptz,
    constraint counter_ticket_one_per_call unique (call_id),
    constraint counter_ticket_number unique (counter_window, day, number),
    constraint counter_ticket_sequence unique (counter_window, day, sequence),
    constraint counter_ticket_token unique (check_token),
    constraint counter_ticket_called check (state <> 'CALLED' or (called_by is not null and called_at is not null)),
    constraint counter_ticket_finished check ((state in ('NOT_SHOWN', 'DONE', 'EXPIRED')) = (finished_at is not null))
);

-- A member of staff serves one citizen at a time.
create unique index counter_ticket_one_at_counter on counter_ticket (called_by) where state = 'CALLED';
create index counter_ticket_line on counter_ticket (counter_window, day, rank, sequence) where state = 'WAITING';
create index counter_ticket_open on counter_ticket (day) where state in ('WAITING', 'CALLED');
create index counter_ticket_finished_at on counter_ticket (counter_window, finished_at desc) where finished_at is not null;
create index counter_ticket_centre_calls on counter_ticket (centre, called_at desc) where called_at is not null;
create index counter_ticket_issued on counter_ticket (counter_window, issued_at);
