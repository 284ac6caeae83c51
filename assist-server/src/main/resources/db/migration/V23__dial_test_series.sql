-- What a pair's tests have shown over days.
create index dial_test_of_pair on dial_test (kiosk, target, since desc) where outcome is not null;
