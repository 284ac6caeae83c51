-- How an alarm has ended: what the system ends is not always repaired, its kiosk or window may be there no more.
alter table dial_test_alarm add column ending text check (ending in ('REPAIRED', 'CLOSED', 'PLACE_REMOVED'));
update dial_test_alarm
   set ending = case when ended_by = 'system' then 'REPAIRED' else 'CLOSED' end
 where ended_at is not null;
alter table dial_test_alarm
    add constraint dial_test_alarm_over_check check ((ending is null) = (ended_at is null));
