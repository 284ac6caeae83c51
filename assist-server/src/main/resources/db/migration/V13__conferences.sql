-- What was asked of a media bridge for a call. A bridge does not tell it again, and the media outlive a restart of this
-- server, so it is kept here. No reference to the call: the row stays until the bridge has been told that it is over.
create table conference (
  id uuid primary key,
  call uuid not null,
  bridge text not null,
  opened_at timestamptz not null,
  document jsonb not null
);
create index conference_by_call on conference (call);
create index conference_by_bridge on conference (bridge);
