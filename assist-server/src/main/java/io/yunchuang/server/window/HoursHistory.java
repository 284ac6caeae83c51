package io.yunchuang.server.window;

import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.ServiceHours.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hours that a window has and those that it had before. When it was open is told by what was good in each moment, so that
 * new hours change no day that is past.
 *
 * @param past in their order
 * @param present good since the last of them
 */
public record HoursHistory(List<Past> past, ServiceHours present) {
    public HoursHistory {
        past = past.stream().sorted(Comparator.comparing(Past::until)).toList();
    }

    /** Hours that were good until they were changed. */
    public record Past(Instant until, ServiceHours hours) {}

    /** An unbroken time for which the window is open; {@code to} is not included. */
    public record Open(Instant from, Instant to) {
        private boolean isSome() {
            return from.isBefore(to);
        }

        private Open within(Instant begin, Instant end) {
            return new Open(from.isBefore(begin) ? begin : from, to.isAfter(end) ? end : to);
        }
    }

    /** Hours that were never others. */
    public static HoursHistory always(ServiceHours hours) {
        return new HoursHistory(List.of(), hours);
    }

    /** When the window was, is or will be open on that date, in order; none when it is closed. */
    public List<Open> on(LocalDate day) {
        List<Open> open = new ArrayList<>();
        Instant since = Instant.MIN;
        for (Past each : past) {
            openings(each.hours(), day, since, each.until()).forEach(open::add);
            since = each.until();
        }
        openings(present, day, since, Instant.MAX).forEach(open::add);
        return List.copyOf(open);
    }

    private static Stream<Open> openings(ServiceHours hours, LocalDate day, Instant begin, Instant end) {
        return hours.on(day).stream()
                .map(span -> open(day, span).within(begin, end))
                .filter(Open::isSome);
    }

    private static Open open(LocalDate day, Span span) {
        LocalDate last = span.closes().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return new Open(at(day, span.opens()), at(last, span.closes()));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ClockProducer.ZONE).toInstant();
    }
}
