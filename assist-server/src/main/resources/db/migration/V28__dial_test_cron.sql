-- Plans of dial-tests at the moments of a cron expression.
alter table dial_test_plan
    add column cron text not null default '',
    drop constraint dial_test_plan_schedule_check,
    drop constraint dial_test_plan_check,
    add constraint dial_test_plan_schedule_check check (schedule in ('ON_DEMAND', 'EVERY', 'BEFORE_OPENING', 'CRON')),
    add constraint dial_test_plan_counted_check check ((schedule in ('ON_DEMAND', 'CRON')) = (minutes = 0)),
    add constraint dial_test_plan_moments_check check ((schedule = 'CRON') = (cron <> ''));
