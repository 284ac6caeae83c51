-- The hours that a window had before its present ones: for how much of them it was proven is not told anew when they change.

create table past_hours (
    service_window text        not null references service_window (id) deferrable initially deferred,
    -- of the window, when it had these
    version        bigint      not null,
    -- when they were changed; a new window had none until it was added
    until          timestamptz not null,
    hours          jsonb       not null,
    primary key (service_window, version)
);
