package io.yunchuang.server.dialtest;

import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A plan as stored. */
@Entity
@Table(name = "dial_test_plan")
class PlanRow {
    @Id
    UUID id;

    String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] kiosks;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] windows;

    @Enumerated(EnumType.STRING)
    PlanKind schedule;

    int minutes;

    String cron;

    boolean enabled;

    @Enumerated(EnumType.STRING)
    DialTestMode mode;

    @Column(name = "measures_line")
    boolean measuresLine;

    @JdbcTypeCode(SqlTypes.JSON)
    DialTestLimits limits;

    @Column(name = "raise_after")
    int raiseAfter;

    @Column(name = "clear_after")
    int clearAfter;

    @Column(name = "mail_to")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] mailTo;

    boolean webhook;

    @Column(name = "looked_at")
    Instant lookedAt;

    long version;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    PlanSchedule schedule() {
        return schedule.of(minutes, cron);
    }

    PlanAlarm alarm() {
        return new PlanAlarm(raiseAfter, clearAfter, List.of(mailTo), webhook);
    }

    List<KioskId> kioskIds() {
        return Arrays.stream(kiosks).map(KioskId::new).toList();
    }

    List<WindowId> windowIds() {
        return Arrays.stream(windows).map(WindowId::new).toList();
    }

    void write(PlanEdit edit, String actor, Instant now) {
        name = edit.name();
        kiosks = edit.kioskIds();
        windows = edit.windowIds();
        schedule = edit.schedule();
        minutes = edit.minutes();
        cron = edit.cron();
        enabled = edit.enabled();
        mode = edit.mode();
        measuresLine = edit.line();
        limits = edit.limits();
        raiseAfter = edit.alarm().raiseAfter();
        clearAfter = edit.alarm().clearAfter();
        mailTo = edit.alarm().mailTo().toArray(String[]::new);
        webhook = edit.alarm().webhook();
        // what was due under the old schedule is not made up for
        lookedAt = now;
        version++;
        changedBy = actor;
        changedAt = now;
    }
}
