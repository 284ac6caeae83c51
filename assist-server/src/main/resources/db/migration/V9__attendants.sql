-- The attendants (现场帮办) of the centres, who help citizens at the kiosks and may agree for one who cannot.

create table attendant (
    id         text        primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    centre     text        not null,
    name_zh    text        not null check (name_zh <> ''),
    name_en    text        not null check (name_en <> ''),
    disabled   boolean     not null default false,
    demo       boolean     not null default false,
    version    bigint      not null default 0,
    changed_by text        not null,
    changed_at timestamptz not null
);
create index attendant_by_centre on attendant (centre) where not disabled;

create table attendant_pin (
    attendant  text primary key,
    -- BCrypt in modular crypt format
    hash       text        not null check (hash like '$2%'),
    changed_at timestamptz not null
);

-- Who agreed for a citizen who could not.
alter table control_lease add column attendant text;
