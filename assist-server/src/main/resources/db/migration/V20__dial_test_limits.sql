-- What the figures of a dial-test are judged by: chosen per plan, and kept with each test as they were then.

alter table dial_test_plan add column limits jsonb;
update dial_test_plan set limits = '{
    "roundTripMillis": {"warn": 300, "fail": null},
    "lossPercent": {"warn": 3, "fail": null},
    "frozenMillis": {"warn": 1000, "fail": null},
    "setUpMillis": {"warn": 5000, "fail": null}
}';
alter table dial_test_plan alter column limits set not null;

update dial_test set document = document || '{"limits": {
    "roundTripMillis": {"warn": 300, "fail": null},
    "lossPercent": {"warn": 3, "fail": null},
    "frozenMillis": {"warn": 1000, "fail": null},
    "setUpMillis": {"warn": 5000, "fail": null}
}}';
