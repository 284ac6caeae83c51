-- What managers look back at, from the newest on.

create index call_placed on call (placed_at desc, id desc);
create index call_placed_city on call (permit_city, placed_at desc, id desc);
create index call_placed_clerk on call (served_by, placed_at desc, id desc) where served_by is not null;
create index control_lease_call on control_lease (call);

create index audit_entry_actor on audit_entry (actor, id desc);
create index audit_entry_action on audit_entry (action text_pattern_ops, id desc);
create index audit_entry_at on audit_entry (at);
