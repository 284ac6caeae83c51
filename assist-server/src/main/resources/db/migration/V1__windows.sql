-- The nine cities of the corridor are the standard's own (DB 31117/Z 002-2025 §3.4), so they are reference data.
create table city (
    code     text primary key check (code ~ '^[1-9][0-9]{5}$'),
    position smallint not null unique,
    name_zh  text not null,
    name_en  text not null
);

insert into city (code, position, name_zh, name_en) values
    ('310117', 1, '上海松江', 'Songjiang, Shanghai'),
    ('330400', 2, '嘉兴', 'Jiaxing'),
    ('330100', 3, '杭州', 'Hangzhou'),
    ('330700', 4, '金华', 'Jinhua'),
    ('320500', 5, '苏州', 'Suzhou'),
    ('330500', 6, '湖州', 'Huzhou'),
    ('341800', 7, '宣城', 'Xuancheng'),
    ('340200', 8, '芜湖', 'Wuhu'),
    ('340100', 9, '合肥', 'Hefei');

create table service_centre (
    id         text primary key,
    city       text        not null references city (code),
    level      text        not null check (level in ('CITY', 'COUNTY', 'DEVELOPMENT_ZONE')),
    name_zh    text        not null check (name_zh <> ''),
    name_en    text        not null check (name_en <> ''),
    address_zh text        not null,
    address_en text        not null,
    phone      text        not null,
    email      text,
    hours      jsonb       not null,
    demo       boolean     not null default false,
    version    bigint      not null default 0,
    changed_by text        not null,
    changed_at timestamptz not null
);

create table service_window (
    id           text primary key,
    kind         text         not null check (kind in ('VIRTUAL', 'COUNTER')),
    centre       text         not null references service_centre (id),
    name_zh      text         not null check (name_zh <> ''),
    name_en      text         not null check (name_en <> ''),
    -- where in the centre, for a citizen who looks for it
    place_zh     text         not null,
    place_en     text         not null,
    -- §5.1.3.1: at least 10 m² of workspace for each window
    workspace_m2 numeric(6,1) not null check (workspace_m2 >= 10),
    phone        text         not null,
    email        text,
    hours        jsonb        not null,
    demo         boolean      not null default false,
    version      bigint       not null default 0,
    changed_by   text         not null,
    changed_at   timestamptz  not null,
    unique (id, kind)
);
create index service_window_by_centre on service_window (centre, kind);

create table kiosk (
    id                  text primary key,
    centre              text        not null references service_centre (id),
    counter_window      text        not null,
    counter_window_kind text        not null default 'COUNTER' check (counter_window_kind = 'COUNTER'),
    name_zh             text        not null check (name_zh <> ''),
    name_en             text        not null check (name_en <> ''),
    place_zh            text        not null,
    place_en            text        not null,
    phone               text        not null,
    email               text,
    hours               jsonb       not null,
    devices             text[]      not null default '{}',
    devices_reported_at timestamptz,
    demo                boolean     not null default false,
    version             bigint      not null default 0,
    changed_by          text        not null,
    changed_at          timestamptz not null,
    -- a kiosk's citizens are sent to a counter window, never to a virtual one
    foreign key (counter_window, counter_window_kind) references service_window (id, kind)
);
create index kiosk_by_centre on kiosk (centre);
