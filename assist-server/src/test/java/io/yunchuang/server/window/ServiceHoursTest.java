package io.yunchuang.server.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.ServiceHours.Opening;
import io.yunchuang.server.window.ServiceHours.Span;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHoursTest {
    private static final ServiceHours NINE_TO_FIVE = ServiceHours.workdays(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final ServiceHours WITH_NOON_BREAK =
            ServiceHours.workdays(List.of(span("09:00", "11:30"), span("13:30", "17:00")));
    private static final ServiceHours AROUND_THE_CLOCK = everyDay(List.of(span("00:00", "00:00")));
    private static final ServiceHours NEVER = new ServiceHours(Map.of(), List.of(), List.of(), new TreeMap<>());

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:59:59, false, a second before opening",
        "2026-11-20T09:00:00, true, at opening",
        "2026-11-20T16:59:59, true, the last second",
        "2026-11-20T17:00:00, false, at closing",
        "2026-11-20T00:00:00, false, midnight",
        "2026-11-21T10:00:00, false, Saturday",
        "2026-10-01T10:00:00, false, National Day on a Thursday",
        "2026-10-10T10:00:00, true, a make-up Saturday",
        "2026-09-20T10:00:00, true, a make-up Sunday",
        "2026-02-15T10:00:00, false, Spring Festival Sunday",
    })
    void nine_to_five_on_working_days(LocalDateTime at, boolean open, String what) {
        assertThat(NINE_TO_FIVE.isOpen(instant(at))).as(what).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"11:29, true", "11:30, false", "12:00, false", "13:29, false", "13:30, true"})
    void a_day_may_have_several_spans(LocalTime time, boolean open) {
        assertThat(WITH_NOON_BREAK.isOpen(at("2026-11-20", time))).isEqualTo(open);
    }

    @Test
    void the_next_opening_is_the_running_one_while_open() {
        assertThat(NINE_TO_FIVE.nextOpening(at("2026-11-20", LocalTime.of(10, 0))))
                .contains(opening("2026-11-20", "09:00", "17:00"));
    }

    @Test
    void the_next_opening_in_the_noon_break_is_the_same_afternoon() {
        assertThat(WITH_NOON_BREAK.nextOpening(at("2026-11-20", LocalTime.of(12, 0))))
                .contains(opening("2026-11-20", "13:30", "17:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T06:00, 2026-11-20, before opening",
        "2026-11-20T17:00, 2026-11-23, Friday evening to Monday",
        "2026-11-22T12:00, 2026-11-23, Sunday",
        "2026-09-30T17:30, 2026-10-08, over National Day",
        "2026-10-09T18:00, 2026-10-10, to the make-up Saturday",
        "2026-02-14T18:00, 2026-02-24, from the make-up Saturday over the Spring Festival",
        "2026-12-31T18:00, 2027-01-04, into a year not announced yet: New Year's Friday and the weekend",
    })
    void the_next_opening_skips_what_is_closed(LocalDateTime at, LocalDate day, String what) {
        assertThat(NINE_TO_FIVE.nextOpening(instant(at)).map(Opening::day))
                .as(what)
                .contains(day);
    }

    @Test
    void a_closed_day_beats_the_weekly_plan() {
        ServiceHours closed = special(NINE_TO_FIVE, "2026-11-20", List.of());
        assertThat(closed.isOpen(at("2026-11-20", LocalTime.of(10, 0)))).isFalse();
        assertThat(closed.nextOpening(at("2026-11-20", LocalTime.of(10, 0))).map(Opening::day))
                .contains(LocalDate.parse("2026-11-23"));
    }

    @Test
    void a_special_day_opens_on_a_holiday() {
        ServiceHours onDuty = special(NINE_TO_FIVE, "2026-10-02", List.of(span("10:00", "12:00")));
        assertThat(onDuty.isOpen(at("2026-10-02", LocalTime.of(11, 0)))).isTrue();
        assertThat(onDuty.nextOpening(at("2026-10-01", LocalTime.of(11, 0))))
                .contains(opening("2026-10-02", "10:00", "12:00"));
    }

    @Test
    void holidays_may_have_hours_of_their_own() {
        ServiceHours hours = new ServiceHours(
                NINE_TO_FIVE.week(), List.of(span("10:00", "14:00")), NINE_TO_FIVE.makeUpDays(), new TreeMap<>());
        assertThat(hours.isOpen(at("2026-10-01", LocalTime.of(13, 59)))).isTrue();
        assertThat(hours.isOpen(at("2026-10-01", LocalTime.of(14, 0)))).isFalse();
    }

    @Test
    void midnight_as_closing_time_is_the_end_of_the_day() {
        ServiceHours late = everyDay(List.of(span("20:00", "00:00")));
        assertThat(late.isOpen(at("2026-11-20", LocalTime.of(23, 59, 59)))).isTrue();
        assertThat(late.isOpen(at("2026-11-21", LocalTime.MIDNIGHT))).isFalse();
        assertThat(late.nextOpening(at("2026-11-21", LocalTime.MIDNIGHT)).map(Opening::day))
                .contains(LocalDate.parse("2026-11-21"));
    }

    @Test
    void around_the_clock_has_no_gap_at_midnight() {
        assertThat(AROUND_THE_CLOCK.isOpen(at("2026-11-20", LocalTime.of(23, 59, 59))))
                .isTrue();
        assertThat(AROUND_THE_CLOCK.isOpen(at("2026-11-21", LocalTime.MIDNIGHT)))
                .isTrue();
        assertThat(AROUND_THE_CLOCK.nextOpening(at("2026-11-21", LocalTime.MIDNIGHT)))
                .contains(opening("2026-11-21", "00:00", "00:00"));
    }

    @Test
    void official_time_decides_and_not_the_machines() {
        assertThat(NINE_TO_FIVE.isOpen(Instant.parse("2026-11-20T01:00:00Z"))).isTrue();
        assertThat(NINE_TO_FIVE.isOpen(Instant.parse("2026-11-20T09:00:00Z"))).isFalse();
        // Sunday evening in UTC is Monday morning in China
        assertThat(NINE_TO_FIVE.isOpen(Instant.parse("2026-11-23T01:30:00Z"))).isTrue();
    }

    @Test
    void an_office_that_never_opens_has_no_next_opening() {
        assertThat(NEVER.isNeverOpen()).isTrue();
        assertThat(NEVER.isOpen(at("2026-11-20", LocalTime.NOON))).isFalse();
        assertThat(NEVER.nextOpening(at("2026-11-20", LocalTime.NOON))).isEmpty();
    }

    @Test
    void spans_are_put_in_order() {
        assertThat(ServiceHours.workdays(List.of(span("13:30", "17:00"), span("09:00", "11:30"))))
                .isEqualTo(WITH_NOON_BREAK);
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:00", "17:00, 09:00", "23:00, 01:00"})
    void a_span_ends_after_it_begins(String opens, String closes) {
        refused(() -> span(opens, closes));
    }

    @Test
    void spans_of_a_day_do_not_overlap() {
        refused(() -> ServiceHours.workdays(List.of(span("09:00", "12:00"), span("11:59", "17:00"))));
        refused(() -> ServiceHours.workdays(List.of(span("09:00", "00:00"), span("13:00", "17:00"))));
    }

    @Test
    void touching_spans_are_two_spans() {
        ServiceHours hours = ServiceHours.workdays(List.of(span("09:00", "12:00"), span("12:00", "17:00")));
        assertThat(hours.isOpen(at("2026-11-20", LocalTime.NOON))).isTrue();
        assertThat(hours.nextOpening(at("2026-11-20", LocalTime.NOON)))
                .contains(opening("2026-11-20", "12:00", "17:00"));
    }

    private static void refused(ThrowingCallable hours) {
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(hours)
                .matches(bad -> bad.code() == ErrorCode.FIELD_INVALID);
    }

    private static ServiceHours everyDay(List<Span> spans) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, spans);
        }
        return new ServiceHours(week, spans, spans, new TreeMap<>());
    }

    private static ServiceHours special(ServiceHours hours, String day, List<Span> spans) {
        return new ServiceHours(
                hours.week(), hours.holidays(), hours.makeUpDays(), new TreeMap<>(Map.of(LocalDate.parse(day), spans)));
    }

    private static Span span(String opens, String closes) {
        return new Span(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Opening opening(String day, String opens, String closes) {
        return new Opening(LocalDate.parse(day), LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(String day, LocalTime time) {
        return instant(LocalDate.parse(day).atTime(time));
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ClockProducer.ZONE).toInstant();
    }
}
