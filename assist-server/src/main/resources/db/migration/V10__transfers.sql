-- Calls that a clerk has handed on and that wait for their target alone. Beside the ordinary line and not in it: nobody
-- else may have them, and however many wait there, these few are found at once.
create table transfer_entry (
    call      uuid        primary key,
    kind      text        not null check (kind in ('WINDOW', 'CLERK', 'SKILL')),
    target    text        not null,
    category  text        not null,
    queued_at timestamptz not null,
    present   boolean     not null,
    passed    jsonb       not null
);

-- Who may still be asked for which of them: on duty, able, and neither declined, missed nor handed on this call.
create view transfer_taker as
select t.call, t.present, t.queued_at, d.clerk, d.status, d.cover, d.idle_since
from transfer_entry t
join clerk_duty d on
    case t.kind
        when 'SKILL' then cardinality(d.skills) = 0 or t.target = any(d.skills)
        else t.target = case t.kind when 'WINDOW' then d.duty_window else d.clerk end
            and (cardinality(d.skills) = 0 or t.category = any(d.skills))
    end
where d.status not in ('OFF', 'PAUSED') and t.passed ->> d.clerk is null;

-- Those of them who could answer now, for citizens who are there.
create view transfer_ready as
select call, queued_at, clerk, cover, idle_since from transfer_taker where present and status = 'READY';
