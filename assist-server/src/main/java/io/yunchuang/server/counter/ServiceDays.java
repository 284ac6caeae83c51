package io.yunchuang.server.counter;

import io.yunchuang.server.window.ServiceHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/**
 * The days whose tickets can be called now: today, and after closing also the next opening, for whoever still stands there
 * while the staff are there (DB 31117/Z 002-2025 §4.3.2).
 *
 * @param first today
 * @param last the day of a ticket issued now; never before {@code first}
 */
record ServiceDays(LocalDate first, LocalDate last) {
    /** That one day. */
    static ServiceDays of(LocalDate day) {
        return new ServiceDays(day, day);
    }

    /** The days of counters with those hours. */
    static ServiceDays at(Collection<ServiceHours> hours, LocalDate today, Instant now) {
        LocalDate last = hours.stream()
                .map(each -> Validity.at(each, now).day())
                .max(LocalDate::compareTo)
                .orElse(today);
        return new ServiceDays(today, last);
    }
}
