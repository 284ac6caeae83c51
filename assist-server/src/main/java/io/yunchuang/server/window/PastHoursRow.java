package io.yunchuang.server.window;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Hours that a window had, as stored. */
@Entity
@IdClass(PastHoursRow.Key.class)
@Table(name = "past_hours")
class PastHoursRow {
    /** The first version of a window is 0. */
    private static final long BEFORE_ADDED = -1;

    @Id
    @Column(name = "service_window")
    String window;

    @Id
    long version;

    Instant until;

    @JdbcTypeCode(SqlTypes.JSON)
    ServiceHours hours;

    /** A version of a window. */
    record Key(String window, long version) implements Serializable {}

    static PastHoursRow of(String window, long version, ServiceHours hours, Instant until) {
        PastHoursRow row = new PastHoursRow();
        row.window = window;
        row.version = version;
        row.hours = hours;
        row.until = until;
        return row;
    }

    /** A window that is not there yet is not open. */
    static PastHoursRow beforeAdded(String window, Instant added) {
        return of(window, BEFORE_ADDED, ServiceHours.NEVER, added);
    }

    HoursHistory.Past toPast() {
        return new HoursHistory.Past(until, hours);
    }
}
