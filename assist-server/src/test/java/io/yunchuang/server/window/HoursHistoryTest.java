package io.yunchuang.server.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.window.HoursHistory.Open;
import io.yunchuang.server.window.HoursHistory.Past;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a window was open whose hours have changed since. */
class HoursHistoryTest {
    /** A Friday. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);

    private static final ServiceHours NINE_TO_FIVE = ServiceHours.workdays(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final ServiceHours TEN_TO_FOUR = ServiceHours.workdays(LocalTime.of(10, 0), LocalTime.of(16, 0));
    private static final ServiceHours NIGHT = ServiceHours.workdays(LocalTime.of(20, 0), LocalTime.MIDNIGHT);

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    private static Open open(String from, String to) {
        return new Open(at(from), at(to));
    }

    @Test
    void hoursThatWereNeverOthersAreGoodAtAnyTime() {
        assertThat(HoursHistory.always(NINE_TO_FIVE).on(DAY))
                .containsExactly(open("2026-03-06T09:00", "2026-03-06T17:00"));
        assertThat(HoursHistory.always(NIGHT).on(DAY)).containsExactly(open("2026-03-06T20:00", "2026-03-07T00:00"));
        assertThat(HoursHistory.always(NINE_TO_FIVE).on(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void whatIsChangedLeavesTheDaysBeforeAsTheyWere() {
        HoursHistory changed = new HoursHistory(List.of(new Past(at("2026-03-06T18:00"), NINE_TO_FIVE)), TEN_TO_FOUR);
        assertThat(changed.on(DAY)).containsExactly(open("2026-03-06T09:00", "2026-03-06T17:00"));
        assertThat(changed.on(DAY.plusDays(3))).containsExactly(open("2026-03-09T10:00", "2026-03-09T16:00"));
    }

    @Test
    void ofADayOnWhichTheyChangeEachMomentIsToldByItsOwn() {
        HoursHistory changed = new HoursHistory(
                List.of(new Past(at("2026-03-06T19:00"), TEN_TO_FOUR), new Past(at("2026-03-06T12:00"), NINE_TO_FIVE)),
                NIGHT);
        assertThat(changed.on(DAY))
                .containsExactly(
                        open("2026-03-06T09:00", "2026-03-06T12:00"),
                        open("2026-03-06T12:00", "2026-03-06T16:00"),
                        open("2026-03-06T20:00", "2026-03-07T00:00"));
    }

    @Test
    void aWindowWasNotOpenBeforeThereWasOne() {
        HoursHistory added =
                new HoursHistory(List.of(new Past(at("2026-03-06T11:00"), ServiceHours.NEVER)), NINE_TO_FIVE);
        assertThat(added.on(DAY.minusDays(1))).isEmpty();
        assertThat(added.on(DAY)).containsExactly(open("2026-03-06T11:00", "2026-03-06T17:00"));
    }
}
