-- Attended dial-tests: it rings at a clerk, who says whether people see and hear each other (DB 31117/Z 2019 §7.1).

alter table dial_test_plan
    add column mode text not null default 'AUTO' check (mode in ('AUTO', 'ATTENDED'));

update dial_test set document = document || '{"mode": "AUTO", "confirmation": null}';

-- CONFIRMING: all is measured and only the clerk's word is missing.
alter table dial_test drop constraint dial_test_state_check;
alter table dial_test drop constraint dial_test_check2;
alter table dial_test
    add constraint dial_test_state_check
        check (state in ('WAITING', 'WAKING', 'ANSWERING', 'MEASURING', 'CONFIRMING', 'FINISHED')),
    add constraint dial_test_clerk_check
        check ((state in ('ANSWERING', 'MEASURING', 'CONFIRMING')) = (clerk is not null));
drop index dial_test_kiosk;
drop index dial_test_window;
drop index dial_test_clerk;
create unique index dial_test_kiosk on dial_test (kiosk)
    where state in ('WAKING', 'ANSWERING', 'MEASURING', 'CONFIRMING');
create unique index dial_test_window on dial_test (target)
    where state in ('WAKING', 'ANSWERING', 'MEASURING', 'CONFIRMING');
create unique index dial_test_clerk on dial_test (clerk) where state in ('ANSWERING', 'MEASURING', 'CONFIRMING');
