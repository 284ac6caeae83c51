-- Which devices a kiosk has had, and since when: contact data that were confirmed beside others are to be looked at again
-- (DB 31117/Z 002-2025 §5.2.2.2). A line is added when something has changed.

create table kiosk_devices (
    kiosk   text        not null,
    since   timestamptz not null,
    -- each module with what names its device
    devices jsonb       not null,
    primary key (kiosk, since)
);
