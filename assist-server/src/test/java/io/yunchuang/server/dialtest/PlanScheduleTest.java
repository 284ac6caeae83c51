package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.ServiceHours;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.protocol.BadMessageException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanScheduleTest {
    private static final ServiceHours HOURS = ServiceHours.workdays(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final ServiceHours NEVER = new ServiceHours(Map.of(), List.of(), List.of(), new TreeMap<>());

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // a Friday before, at and after the time; the weekend is passed over
        "2026-03-06T08:00, 2026-03-06T08:30",
        "2026-03-06T08:30, 2026-03-09T08:30",
        "2026-03-06T12:00, 2026-03-09T08:30",
        // the National Day holidays, and the Sunday before them that is made a working day
        "2025-09-27T12:00, 2025-09-28T08:30",
        "2025-09-30T12:00, 2025-10-09T08:30",
    })
    void beforeOpeningKeepsToHoursHolidaysAndMakeUpDays(String after, String next) {
        assertThat(new PlanSchedule.BeforeOpening(30).next(HOURS, at(after))).contains(at(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T09:00, 2026-03-06T09:20",
        "2026-03-06T16:39, 2026-03-06T16:40",
        // 17:00 is closed already; multiples of 40 minutes from midnight meet 09:20 and not 09:00
        "2026-03-06T16:40, 2026-03-09T09:20",
        "2026-03-06T23:59, 2026-03-09T09:20",
    })
    void everyFewMinutesOnlyWhileTheWindowIsOpen(String after, String next) {
        assertThat(new PlanSchedule.Every(40).next(HOURS, at(after))).contains(at(next));
    }

    @Test
    void theOpeningItselfIsATime() {
        assertThat(new PlanSchedule.Every(60).next(HOURS, at("2026-03-06T17:30")))
                .contains(at("2026-03-09T09:00"));
    }

    @Test
    void aWindowThatNeverOpensIsNeverCalled() {
        assertThat(new PlanSchedule.Every(5).next(NEVER, at("2026-03-06T09:00")))
                .isEmpty();
        assertThat(new PlanSchedule.BeforeOpening(5).next(NEVER, at("2026-03-06T09:00")))
                .isEmpty();
        assertThat(new PlanSchedule.OnDemand().next(HOURS, at("2026-03-06T09:00")))
                .isEmpty();
    }

    @Test
    void anIntervalThatMeetsNoOpeningHourIsNeverDue() {
        assertThat(new PlanSchedule.Every(24 * 60).next(HOURS, at("2026-03-06T09:00")))
                .isEmpty();
    }

    @Test
    void itIsDueOnceBetweenTwoLooks() {
        PlanSchedule schedule = new PlanSchedule.BeforeOpening(30);
        Instant first = at("2026-03-06T08:29");
        Instant second = at("2026-03-06T08:30");
        Instant third = at("2026-03-06T08:31");
        assertThat(schedule.isDue(HOURS, first, second)).isTrue();
        assertThat(schedule.isDue(HOURS, second, third)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // weekdays at half past eight and half past one, though the window opens at nine
        "30 8 * * 1-5, 2026-03-06T08:00, 2026-03-06T08:30",
        "'30 8,13 * * *', 2026-03-06T08:30, 2026-03-06T13:30",
        // the weekend is closed, and so are the holidays; the Sunday before is a working day, whose number is 0 or 7
        "30 8 * * *, 2026-03-06T09:00, 2026-03-09T08:30",
        "30 8 * * 7, 2025-09-27T12:00, 2025-09-28T08:30",
        "30 8 * * 0, 2025-09-27T12:00, 2025-09-28T08:30",
        "0 0 * * *, 2025-09-30T12:00, 2025-10-09T00:00",
        "0 7 29 2 *, 2026-03-06T09:00, 2028-02-29T07:00",
    })
    void aCronExpressionKeepsToTheDaysOnWhichTheWindowOpens(String cron, String after, String next) {
        assertThat(new PlanSchedule.Cron(CronTimes.of(cron)).next(HOURS, at(after)))
                .contains(at(next));
    }

    /** Half past two and half past one are the hours that other countries leave out, or have twice, on these days. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08, 30 2 * * *, 2026-03-08T02:30",
        "2026-03-29, 30 2 * * *, 2026-03-29T02:30",
        "2026-10-25, 30 2 * * *, 2026-10-25T02:30",
        "2026-11-01, 30 1 * * *, 2026-11-01T01:30",
    })
    void noMomentIsLostOrDoubledOnDaysOnWhichOthersPutTheirClocksForwardOrBack(
            LocalDate day, String cron, String moment) {
        CronTimes times = CronTimes.of(cron);
        assertThat(times.after(at(day + "T00:00"))).contains(at(moment));
        assertThat(times.after(at(moment))).contains(at(moment).plus(Duration.ofDays(1)));
    }

    @Test
    void officialTimeKnowsNoDaylightSaving() {
        assertThat(ClockProducer.ZONE.getRules().nextTransition(Instant.parse("2000-01-01T00:00:00Z")))
                .isNull();
    }

    @Test
    void aCronExpressionThatMeetsNoOpenDayIsNeverDue() {
        assertThat(new PlanSchedule.Cron(CronTimes.of("0 8 * * *")).next(NEVER, at("2026-03-06T09:00")))
                .isEmpty();
        assertThat(new PlanSchedule.Cron(CronTimes.of("0 8 1 10 *")).next(HOURS, at("2026-03-06T09:00")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "30 8",
                "0 30 8 * * *",
                "61 8 * * *",
                "0 8 30 2 *",
                "* * * * *",
                "*/4 * * * *",
                "0,1 8 * * *"
            })
    void whatIsNoCronExpressionNeverComesOrComesTooOftenIsRefused(String cron) {
        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> CronTimes.of(cron));
    }

    @ParameterizedTest
    @CsvSource({
        "EVERY,4,''",
        "EVERY,1441,''",
        "BEFORE_OPENING,0,''",
        "BEFORE_OPENING,241,''",
        "ON_DEMAND,1,''",
        "CRON,0,''",
        "CRON,5,0 8 * * *",
        "ON_DEMAND,0,0 8 * * *"
    })
    void impossibleTimesAreRefused(PlanKind kind, int minutes, String cron) {
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> new PlanEdit(
                        "早检",
                        Set.of(),
                        Set.of(),
                        kind,
                        minutes,
                        cron,
                        true,
                        DialTestMode.AUTO,
                        false,
                        DialTestLimits.USUAL,
                        new PlanAlarm(2, 2, List.of(), false),
                        0));
    }
}
