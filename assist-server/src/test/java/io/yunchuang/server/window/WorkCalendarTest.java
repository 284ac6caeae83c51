package io.yunchuang.server.window;

import static io.yunchuang.server.window.WorkCalendar.DayKind.HOLIDAY;
import static io.yunchuang.server.window.WorkCalendar.DayKind.MAKE_UP_DAY;
import static io.yunchuang.server.window.WorkCalendar.DayKind.ORDINARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.window.WorkCalendar.DayKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    @ParameterizedTest
    @CsvSource({
        // known to the library
        "2023-01-22, HOLIDAY",
        "2023-01-28, MAKE_UP_DAY",
        "2023-10-06, HOLIDAY",
        "2023-10-07, MAKE_UP_DAY",
        "2023-10-09, ORDINARY",
        // announced later
        "2025-01-26, MAKE_UP_DAY",
        "2025-01-28, HOLIDAY",
        "2025-10-08, HOLIDAY",
        "2025-10-09, ORDINARY",
        "2026-02-14, MAKE_UP_DAY",
        "2026-02-23, HOLIDAY",
        "2026-02-24, ORDINARY",
        "2026-09-20, MAKE_UP_DAY",
        "2026-10-07, HOLIDAY",
        "2026-10-08, ORDINARY",
        "2026-10-10, MAKE_UP_DAY",
        "2026-11-21, ORDINARY",
    })
    void follows_the_yearly_announcement(LocalDate day, DayKind kind) {
        assertThat(WorkCalendar.kindOf(day)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-01, New Year",
        "2030-02-02, the eve of the Spring Festival",
        "2030-02-03, the first day of the Spring Festival",
        "2030-02-05, the third day of the Spring Festival",
        "2030-04-05, Qingming",
        "2030-05-02, Labour Day",
        "2030-06-05, the Dragon Boat Festival",
        "2030-09-12, the Mid-Autumn Festival",
        "2030-10-03, National Day",
    })
    void knows_the_statutory_days_of_a_year_not_announced_yet(LocalDate day, String festival) {
        assertThat(WorkCalendar.kindOf(day)).as(festival).isEqualTo(HOLIDAY);
    }

    @ParameterizedTest
    @CsvSource({"2030-02-01", "2030-02-06", "2030-04-06", "2030-05-03", "2030-10-04", "2030-12-31"})
    void invents_no_holiday_for_a_year_not_announced_yet(LocalDate day) {
        assertThat(WorkCalendar.kindOf(day)).isEqualTo(ORDINARY);
    }

    @Test
    void a_make_up_day_is_always_on_a_weekend() {
        assertThat(LocalDate.of(2013, 1, 1).datesUntil(LocalDate.of(2031, 1, 1)))
                .filteredOn(day -> WorkCalendar.kindOf(day) == MAKE_UP_DAY)
                .isNotEmpty()
                .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
    }

    @Test
    void every_year_has_at_least_the_statutory_days() {
        for (int year = 2008; year <= 2035; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            assertThat(first.datesUntil(first.plusYears(1)).filter(day -> WorkCalendar.kindOf(day) == HOLIDAY))
                    .as("holidays of %d", year)
                    .hasSizeBetween(11, 40);
        }
    }
}
