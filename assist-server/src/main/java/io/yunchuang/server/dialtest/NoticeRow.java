package io.yunchuang.server.dialtest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A message about an alarm to one receiver, as stored until it is sent. */
@Entity
@Table(name = "dial_test_notice")
class NoticeRow {
    @Id
    UUID id;

    UUID alarm;

    @Enumerated(EnumType.STRING)
    Moment moment;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String recipient;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "due_at")
    Instant dueAt;

    /** What is told. */
    enum Moment {
        RAISED,
        REPAIRED
    }

    /** On which way. */
    enum Channel {
        MAIL,
        WEBHOOK
    }

    /** Whether it has arrived. */
    enum State {
        DUE,
        SENT,
        /** Every try has failed, or nothing is configured to send it with. */
        FAILED
    }

    static NoticeRow of(AlarmRow alarm, Moment moment, Channel channel, String recipient, Instant now) {
        NoticeRow row = new NoticeRow();
        row.id = UUID.randomUUID();
        row.alarm = alarm.id;
        row.moment = moment;
        row.channel = channel;
        row.recipient = recipient;
        row.state = State.DUE;
        row.dueAt = now;
        return row;
    }
}
