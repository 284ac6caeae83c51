package io.yunchuang.server.window;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import com.nlf.calendar.util.HolidayUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * China's legal holidays and make-up working days. What the State Council has announced for a year counts: up to 2023
 * as the lunar library carries it, later years from {@code calendar/announced-days.csv}. For a year not announced yet
 * the statutory days themselves are holidays (全国年节及纪念日放假办法, 2025), which the lunar calendar gives for any year.
 */
public final class WorkCalendar {
    private static final Map<LocalDate, DayKind> ANNOUNCED = announced();
    private static final Set<Integer> ANNOUNCED_YEARS =
            ANNOUNCED.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    private static final int FIRST_LIBRARY_YEAR = 2002;
    private static final int LAST_LIBRARY_YEAR = 2023;

    private WorkCalendar() {}

    /** What the law makes of a date. */
    public enum DayKind {
        /** The weekday decides. */
        ORDINARY,
        /** A legal holiday, or a day off moved to it. */
        HOLIDAY,
        /** A weekend day made a working day (调休上班). */
        MAKE_UP_DAY
    }

    /** What the law makes of that date. */
    public static DayKind kindOf(LocalDate day) {
        if (ANNOUNCED_YEARS.contains(day.getYear())) {
            return ANNOUNCED.getOrDefault(day, DayKind.ORDINARY);
        }
        if (day.getYear() >= FIRST_LIBRARY_YEAR && day.getYear() <= LAST_LIBRARY_YEAR) {
            return Optional.ofNullable(HolidayUtil.getHoliday(day.toString()))
                    .map(WorkCalendar::kindOf)
                    .orElse(DayKind.ORDINARY);
        }
        return isStatutory(day) ? DayKind.HOLIDAY : DayKind.ORDINARY;
    }

    private static DayKind kindOf(Holiday holiday) {
        return holiday.isWork() ? DayKind.MAKE_UP_DAY : DayKind.HOLIDAY;
    }

    private static boolean isStatutory(LocalDate day) {
        boolean fixed = switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1;
            case MAY -> day.getDayOfMonth() <= 2;
            case OCTOBER -> day.getDayOfMonth() <= 3;
            case FEBRUARY, MARCH, APRIL, JUNE, JULY, AUGUST, SEPTEMBER, NOVEMBER, DECEMBER -> false;
        };
        return fixed || isFestival(lunar(day)) || isSpringFestival(lunar(day.plusDays(1)), 1);
    }

    private static boolean isFestival(Lunar lunar) {
        boolean qingming = "清明".equals(lunar.getJieQi());
        boolean dragonBoat = lunar.getMonth() == 5 && lunar.getDay() == 5;
        boolean midAutumn = lunar.getMonth() == 8 && lunar.getDay() == 15;
        return qingming || dragonBoat || midAutumn || isSpringFestival(lunar, 3);
    }

    private static boolean isSpringFestival(Lunar lunar, int days) {
        return lunar.getMonth() == 1 && lunar.getDay() <= days;
    }

    private static Lunar lunar(LocalDate day) {
        return Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .getLunar();
    }

    private static Map<LocalDate, DayKind> announced() {
        try (InputStream in = Objects.requireNonNull(
                WorkCalendar.class.getResourceAsStream("/calendar/announced-days.csv"), "announced-days.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(row -> LocalDate.parse(row[0]), row -> kind(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DayKind kind(String announced) {
        return switch (announced) {
            case "OFF" -> DayKind.HOLIDAY;
            case "WORK" -> DayKind.MAKE_UP_DAY;
            case String other -> throw new IllegalStateException("announced-days.csv: " + other);
        };
    }
}
