package io.yunchuang.server.dialtest;

import io.yunchuang.server.audit.Audit;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alarm as stored. */
@Entity
@Table(name = "dial_test_alarm")
class AlarmRow {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    AlarmSubject.Kind kind;

    @Nullable String kiosk;

    @Nullable String target;

    String city;

    UUID test;

    @Enumerated(EnumType.STRING)
    DialTestStep step;

    @Enumerated(EnumType.STRING)
    DialTestFault fault;

    @Nullable UUID plan;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Nullable @Column(name = "acknowledged_by")
    String acknowledgedBy;

    @Nullable @Column(name = "acknowledged_at")
    Instant acknowledgedAt;

    @Nullable String owner;

    @Nullable @Column(name = "ended_at")
    Instant endedAt;

    @Nullable @Column(name = "ended_by")
    String endedBy;

    @Nullable @Enumerated(EnumType.STRING)
    AlarmEnding ending;

    long version;

    AlarmSubject subject() {
        return switch (kind) {
            case KIOSK -> new AlarmSubject.Kiosk(new KioskId(Objects.requireNonNull(kiosk)));
            case WINDOW -> new AlarmSubject.Window(new WindowId(Objects.requireNonNull(target)));
            case PAIR ->
                new AlarmSubject.Pair(
                        new KioskId(Objects.requireNonNull(kiosk)), new WindowId(Objects.requireNonNull(target)));
            case SITE -> new AlarmSubject.Site(new WindowId(Objects.requireNonNull(target)));
        };
    }

    void about(AlarmSubject subject, CityCode where) {
        kind = subject.kind();
        kiosk = subject.inKiosk().map(KioskId::value).orElse(null);
        target = subject.inWindow().map(WindowId::value).orElse(null);
        city = where.value();
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** Whoever acknowledges first has; nobody else takes that from him. */
    void acknowledge(String actor, Instant now) {
        if (acknowledgedBy == null) {
            acknowledgedBy = actor;
            acknowledgedAt = now;
            version++;
        }
    }

    /** Who has it in hand; whoever takes it has seen it. */
    void give(StaffId to, String actor, Instant now) {
        acknowledge(actor, now);
        owner = to.value();
        version++;
    }

    /** A manager ends it. */
    void close(String actor, Instant now) {
        end(AlarmEnding.CLOSED, actor, now);
    }

    void repaired(Instant now) {
        end(AlarmEnding.REPAIRED, Audit.SYSTEM, now);
    }

    /** Nobody can mend what is there no more. */
    void placeRemoved(Instant now) {
        end(AlarmEnding.PLACE_REMOVED, Audit.SYSTEM, now);
    }

    private void end(AlarmEnding how, String actor, Instant now) {
        endedAt = now;
        endedBy = actor;
        ending = how;
        version++;
    }
}
