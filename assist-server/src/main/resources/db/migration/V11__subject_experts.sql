-- The subject experts (部门业务骨干) of the approval departments, whom a clerk asks in a talk: clerks, with presence as theirs.

create table subject_expert (
    staff         text        primary key references staff_member (id),
    permit_city   text        not null,
    department_zh text        not null check (department_zh <> ''),
    department_en text        not null check (department_en <> ''),
    -- what he knows; both empty means all of the city's items
    categories    text[]      not null default '{}',
    items         integer[]   not null default '{}',
    disabled      boolean     not null default false,
    demo          boolean     not null default false,
    version       bigint      not null default 0,
    changed_by    text        not null,
    changed_at    timestamptz not null
);
create index subject_expert_by_city on subject_expert (permit_city) where not disabled;
