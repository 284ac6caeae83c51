package io.yunchuang.server.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.ServiceHours;
import io.yunchuang.server.window.ServiceHours.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final ServiceHours HOURS = ServiceHours.workdays(List.of(
            new Span(LocalTime.of(9, 0), LocalTime.of(11, 30)), new Span(LocalTime.of(13, 30), LocalTime.of(17, 0))));

    @Test
    void isTodayWhileTheCounterIsOpen() {
        assertThat(Validity.at(HOURS, at(10, 0)))
                .isEqualTo(new Validity(FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    @Test
    void isTodayInTheBreakAndSaysWhenItIsOver() {
        assertThat(Validity.at(HOURS, at(12, 0)))
                .isEqualTo(new Validity(FRIDAY, LocalTime.of(13, 30), LocalTime.of(17, 0)));
    }

    @Test
    void isTodayBeforeTheOpening() {
        assertThat(Validity.at(HOURS, at(6, 0)).day()).isEqualTo(FRIDAY);
    }

    @Test
    void isTheNextWorkingDayAfterTheClosing() {
        assertThat(Validity.at(HOURS, at(17, 0)))
                .isEqualTo(new Validity(FRIDAY.plusDays(3), LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    @Test
    void isTodayForACounterThatHasNoOpeningAhead() {
        ServiceHours never = new ServiceHours(Map.of(), List.of(), List.of(), new TreeMap<>());
        assertThat(Validity.at(never, at(10, 0)))
                .isEqualTo(new Validity(FRIDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }

    private static Instant at(int hour, int minute) {
        return LocalDateTime.of(FRIDAY, LocalTime.of(hour, minute))
                .atZone(ClockProducer.ZONE)
                .toInstant();
    }
}
