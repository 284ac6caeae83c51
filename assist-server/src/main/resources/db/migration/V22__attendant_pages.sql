-- Pages that attendants (现场帮办) open on their own phones or tablets beside a kiosk.

-- The link in the QR code that a kiosk shows: one per kiosk, good once and for a short time.
create table attendant_link (
    kiosk      text        primary key,
    -- SHA-256 of what the QR code holds; that itself is nowhere
    link_hash  text        not null unique check (link_hash ~ '^[0-9a-f]{64}$'),
    expires_at timestamptz not null
);

-- The page that has joined: one per kiosk.
create table attendant_page (
    kiosk       text        primary key,
    -- SHA-256 of the cookie's token; the token itself is nowhere
    token_hash  text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    joined_at   timestamptz not null,
    ends_at     timestamptz not null,
    -- null until somebody has proved by his PIN who he is
    attendant   text,
    -- what the kiosk's page has told: which page it is, and what the citizen looks at
    kiosk_page  text,
    item        integer,
    permit_city text,
    check (permit_city is null or item is not null)
);
create index attendant_page_by_end on attendant_page (ends_at);
