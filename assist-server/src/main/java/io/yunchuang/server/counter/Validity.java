package io.yunchuang.server.counter;

import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.ServiceHours;
import io.yunchuang.server.window.ServiceHours.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When a ticket is served.
 *
 * @param opens when the citizen can come
 * @param closes when the counter closes for that day, after any break; 00:00 is the end of the day
 */
record Validity(LocalDate day, LocalTime opens, LocalTime closes) {
    /**
     * Today while the counter is open or opens again today, else the day of the next opening: nobody is refused because of
     * the hour (DB 31117/Z 002-2025 §4.3.2). A counter without any opening ahead gets tickets for today all the same; its
     * staff decide.
     */
    static Validity at(ServiceHours hours, Instant now) {
        return hours.nextOpening(now)
                .map(opening -> new Validity(opening.day(), opening.opens(), closing(hours, opening)))
                .orElseGet(() -> new Validity(
                        now.atZone(ClockProducer.ZONE).toLocalDate(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }

    private static LocalTime closing(ServiceHours hours, Opening opening) {
        return hours.on(opening.day()).getLast().closes();
    }
}
