-- What an item was after each edit, the same in every city; a row is never changed or deleted. The sheets of a city have
-- their own versions; name and category stand in both, pinyin, initials and frequency only here.
create table item_revision (
    item       integer     not null references service_item (number),
    revision   integer     not null check (revision >= 1),
    name_zh    text        not null,
    name_en    text        not null,
    pinyin     text        not null,
    initials   text        not null,
    category   text        not null references item_category (code),
    frequent   boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (item, revision)
);

create function item_revision_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'item_revision rows are immutable';
end $$;

create trigger item_revision_immutable before update or delete on item_revision
    for each row execute function item_revision_is_immutable();

-- The history of items that are already there begins with what they are now.
insert into item_revision
    select number, version + 1, name_zh, name_en, pinyin, initials, category, frequent, changed_by, changed_at
    from service_item;
