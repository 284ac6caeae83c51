-- Dial-tests that measure the kiosk's line to the server (DB 31117/Z 002-2025 §5.2.1.2); no test does unless it is asked to.

alter table dial_test_plan add column measures_line boolean not null default false;
alter table dial_test add column measures_line boolean not null default false;
update dial_test set document = document || '{"line": false}';
