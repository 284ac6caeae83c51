-- What was taken of citizens' documents. Nothing of it can be read without the call's key, and that not without the
-- master key, which is not in the database.

-- The key of each call, wrapped by the master key with that id. Whoever changes a call's captures locks this row first.
create table capture_key (
    call       uuid        primary key,
    master_key text        not null,
    wrapped    bytea       not null,
    made_at    timestamptz not null
);
create index capture_key_made on capture_key (made_at);

-- Each capture has a key of its own, wrapped by the call's key, so that one can be destroyed and the others stay.
create table capture (
    id          uuid        primary key,
    call        uuid        not null,
    position    integer     not null,
    revision    bigint      not null check (revision > 0),
    kind        text        not null check (kind in ('JPEG', 'PNG', 'PDF')),
    pages       integer     not null check (pages > 0),
    width       integer     not null,
    height      integer     not null,
    size        bigint      not null check (size > 0),
    cropped     boolean     not null,
    state       text        not null check (state in ('TAKEN', 'ACCEPTED', 'RETAKE')),
    reason      text,
    reason_text text        not null,
    material    text,
    taken_at    timestamptz not null,
    wrapped_key bytea       not null,
    check ((reason is not null) = (state = 'RETAKE'))
);
create index capture_call on capture (call, position);

-- As it was taken, and as the clerk has cropped it.
create table capture_content (
    capture uuid  not null references capture (id) on delete cascade,
    version text  not null check (version in ('ORIGINAL', 'CROPPED')),
    kind    text  not null check (kind in ('JPEG', 'PNG', 'PDF')),
    sealed  bytea not null,
    primary key (capture, version)
);
-- It is encrypted: trying to compress it is lost time.
alter table capture_content alter column sealed set storage external;
