create table item_category (
    code     text primary key,
    position smallint not null unique,
    name_zh  text not null,
    name_en  text not null
);

-- What an item is, the same in every city.
create table service_item (
    number     integer primary key check (number > 0),
    name_zh    text        not null check (name_zh <> ''),
    name_en    text        not null check (name_en <> ''),
    pinyin     text        not null,
    initials   text        not null,
    category   text        not null references item_category (code),
    frequent   boolean     not null default false,
    version    bigint      not null default 0,
    changed_by text        not null,
    changed_at timestamptz not null
);

-- How an item is handled in one permit city; a row is never changed or deleted.
create table item_version (
    id          uuid primary key,
    item        integer     not null references service_item (number),
    permit_city text        not null references city (code),
    revision    integer     not null check (revision >= 1),
    sheet       jsonb       not null,
    changes     jsonb       not null,
    demo        boolean     not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    unique (item, permit_city, revision)
);

create function item_version_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'item_version rows are immutable';
end $$;

create trigger item_version_immutable before update or delete on item_version
    for each row execute function item_version_is_immutable();
