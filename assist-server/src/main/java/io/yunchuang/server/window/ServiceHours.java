package io.yunchuang.server.window;

import static com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When an office is open, in official time. A date is looked up in this order: {@code specialDays}, then the legal
 * calendar (holiday or make-up working day), then the weekly plan.
 *
 * @param week spans of each weekday; a missing day is closed
 * @param holidays spans on legal holidays, normally none
 * @param makeUpDays spans on weekends that are made working days (调休上班)
 * @param specialDays dates with their own spans; a date without spans is a closed day
 */
public record ServiceHours(
        Map<DayOfWeek, List<Span>> week,
        List<Span> holidays,
        List<Span> makeUpDays,
        SortedMap<LocalDate, List<Span>> specialDays) {

    /** How far ahead an opening is looked for, in days: longer than any closure that is not for good. */
    private static final int HORIZON_DAYS = 400;

    private static final int MAX_SPANS = 6;
    private static final int MAX_SPECIAL_DAYS = 400;

    /**
     * Sorts the spans.
     *
     * @throws BadMessageException when spans of a day overlap or there are too many
     */
    public ServiceHours {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, spans) -> days.put(day, ordered(spans)));
        week = Collections.unmodifiableMap(days);
        holidays = ordered(holidays);
        makeUpDays = ordered(makeUpDays);
        SortedMap<LocalDate, List<Span>> special = new TreeMap<>();
        specialDays.forEach((day, spans) -> special.put(day, ordered(spans)));
        if (special.size() > MAX_SPECIAL_DAYS) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "specialDays");
        }
        specialDays = Collections.unmodifiableSortedMap(special);
    }

    /**
     * An unbroken time within one day.
     *
     * @param closes not included; 00:00 is the end of the day
     */
    public record Span(
            @JsonFormat(shape = STRING) LocalTime opens,
            @JsonFormat(shape = STRING) LocalTime closes) {
        public Span {
            if (!opens.isBefore(closes) && !closes.equals(LocalTime.MIDNIGHT)) {
                throw new BadMessageException(ErrorCode.FIELD_INVALID, "hours");
            }
        }

        /** Whether that time of the day lies within. */
        public boolean covers(LocalTime time) {
            return !time.isBefore(opens) && endsAfter(time);
        }

        private boolean endsAfter(LocalTime time) {
            return closes.equals(LocalTime.MIDNIGHT) || time.isBefore(closes);
        }
    }

    /** A span on its day; {@code closes} 00:00 is the end of that day. */
    public record Opening(LocalDate day, LocalTime opens, LocalTime closes) {}

    /** Those of an office that is not there (yet). */
    public static final ServiceHours NEVER = new ServiceHours(Map.of(), List.of(), List.of(), new TreeMap<>());

    /** Monday to Friday with these spans, also on make-up working days; closed on weekends and legal holidays. */
    public static ServiceHours workdays(List<Span> spans) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, spans);
            }
        }
        return new ServiceHours(week, List.of(), spans, new TreeMap<>());
    }

    /** Monday to Friday from one time to another. */
    public static ServiceHours workdays(LocalTime opens, LocalTime closes) {
        return workdays(List.of(new Span(opens, closes)));
    }

    /** Whether the office is open at that moment. */
    public boolean isOpen(Instant at) {
        return runningOpening(at).isPresent();
    }

    /**
     * The opening for somebody who comes at that moment: the one that is running, else the next to begin. Empty when
     * the office does not open within 400 days.
     */
    public Optional<Opening> nextOpening(Instant at) {
        ZonedDateTime now = at.atZone(ClockProducer.ZONE);
        LocalDate today = now.toLocalDate();
        Stream<Opening> laterToday = openingsOn(today)
                .filter(opening -> new Span(opening.opens, opening.closes).endsAfter(now.toLocalTime()));
        Stream<Opening> laterDays =
                IntStream.rangeClosed(1, HORIZON_DAYS).mapToObj(today::plusDays).flatMap(this::openingsOn);
        return Stream.concat(laterToday, laterDays).findFirst();
    }

    /** The opening that is running at that moment. */
    public Optional<Opening> runningOpening(Instant at) {
        LocalTime time = at.atZone(ClockProducer.ZONE).toLocalTime();
        return nextOpening(at)
                .filter(opening ->
                        opening.day.equals(at.atZone(ClockProducer.ZONE).toLocalDate())
                                && new Span(opening.opens, opening.closes).covers(time));
    }

    /** The spans of that date, in order; none when closed. */
    public List<Span> on(LocalDate day) {
        List<Span> special = specialDays.get(day);
        if (special != null) {
            return special;
        }
        return switch (WorkCalendar.kindOf(day)) {
            case HOLIDAY -> holidays;
            case MAKE_UP_DAY -> makeUpDays;
            case ORDINARY -> week.getOrDefault(day.getDayOfWeek(), List.of());
        };
    }

    /** Whether there is no time at all at which the office is regularly open. */
    @JsonIgnore
    public boolean isNeverOpen() {
        return week.values().stream().allMatch(List::isEmpty);
    }

    private Stream<Opening> openingsOn(LocalDate day) {
        return on(day).stream().map(span -> new Opening(day, span.opens, span.closes));
    }

    private static List<Span> ordered(List<Span> spans) {
        List<Span> sorted =
                spans.stream().sorted(Comparator.comparing(Span::opens)).toList();
        boolean overlap = IntStream.range(1, sorted.size())
                .anyMatch(i -> sorted.get(i - 1).endsAfter(sorted.get(i).opens()));
        if (overlap || sorted.size() > MAX_SPANS) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, "hours");
        }
        return sorted;
    }
}
