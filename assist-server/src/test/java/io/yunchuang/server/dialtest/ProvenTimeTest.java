package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.dialtest.ProvenTime.Share;
import io.yunchuang.server.dialtest.ProvenTime.Word;
import io.yunchuang.server.window.HoursHistory;
import io.yunchuang.server.window.ServiceHours;
import io.yunchuang.server.window.ServiceHours.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how much of its opening hours a window was proven. */
class ProvenTimeTest {
    /** A Friday. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);

    private static final Duration HOLDS = Duration.ofHours(2);
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");
    private static final ServiceHours HOURS = ServiceHours.workdays(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final ServiceHours WITH_BREAK = ServiceHours.workdays(List.of(
            new Span(LocalTime.of(9, 0), LocalTime.of(11, 30)), new Span(LocalTime.of(13, 0), LocalTime.of(17, 0))));

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    /** Times of the day, each with + for a test that has passed and - for one that has failed. */
    private static List<Word> words(String said) {
        return Stream.of(said.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(at("2026-03-06T" + word.substring(1)), word.startsWith("+")))
                .toList();
    }

    private static long minutes(ServiceHours hours, String said) {
        return ProvenTime.of(HoursHistory.always(hours), DAY, words(said), HOLDS, LATER)
                .proven()
                .toMinutes();
    }

    @ParameterizedTest
    @CsvSource({
        // nobody has tested; one before opening holds its two hours, of which some are before opening
        "'', 0",
        "+08:30, 90",
        "+06:00, 0",
        // a proof that is renewed in time goes on; overlapping ones count once
        "+08:30 +10:00, 180",
        "+08:30 +11:00, 210",
        // a failure ends it at once, and a pass begins it anew
        "+09:00 -09:30, 30",
        "+09:00 -09:30 +10:30, 150",
        "-09:00 -10:00, 0",
        // closing time ends it, too, and the order in which words are told does not matter
        "+16:30, 30",
        "-09:30 +09:00, 30",
    })
    void aPassProvesUntilAFailureOrForSoLong(String said, long minutes) {
        assertThat(minutes(HOURS, said)).isEqualTo(minutes);
    }

    @Test
    void aBreakAtNoonIsNeitherOpenNorProven() {
        Share share = ProvenTime.of(
                HoursHistory.always(WITH_BREAK), DAY, words("+08:55 +10:50 +12:50 +14:50 +16:40"), HOLDS, LATER);
        assertThat(share.open()).isEqualTo(Duration.ofMinutes(390));
        assertThat(share.proven()).isEqualTo(share.open());
    }

    @ParameterizedTest
    @CsvSource({
        // a Saturday, National Day, and the Sunday before it that is made a working day
        "2026-03-07, 0",
        "2025-10-01, 0",
        "2025-09-28, 480",
    })
    void legalHolidaysAndMakeUpDaysCountAsTheWindowKeepsThem(LocalDate day, long open) {
        List<Word> words = List.of(new Word(at(day + "T08:59"), true));
        Share share = ProvenTime.of(HoursHistory.always(HOURS), day, words, HOLDS, LATER);
        assertThat(share.open().toMinutes()).isEqualTo(open);
        assertThat(share.proven().toMinutes()).isEqualTo(open == 0 ? 0 : 119);
    }

    @Test
    void whatIsStillToComeIsNotCounted() {
        Share share = ProvenTime.of(HoursHistory.always(HOURS), DAY, words("+08:30"), HOLDS, at("2026-03-06T10:00"));
        assertThat(share).isEqualTo(new Share(Duration.ofHours(1), Duration.ofHours(1)));
        assertThat(ProvenTime.of(HoursHistory.always(HOURS), DAY, words("+08:30"), HOLDS, at("2026-03-06T08:40")))
                .isEqualTo(Share.NOTHING);
    }

    @Test
    void anOfficeThatIsOpenUntilMidnightIsCountedToTheEndOfItsDay() {
        ServiceHours late = ServiceHours.workdays(LocalTime.of(20, 0), LocalTime.MIDNIGHT);
        Share share = ProvenTime.of(HoursHistory.always(late), DAY, words("+23:00"), HOLDS, LATER);
        assertThat(share).isEqualTo(new Share(Duration.ofHours(4), Duration.ofHours(1)));
    }

    @Test
    void hoursThatChangeInTheMiddleOfADayCountFromThenOnOnly() {
        HoursHistory longer = new HoursHistory(
                List.of(new HoursHistory.Past(at("2026-03-06T12:00"), HOURS)),
                ServiceHours.workdays(LocalTime.of(9, 0), LocalTime.of(20, 0)));
        Share share = ProvenTime.of(longer, DAY, words("+10:30 +18:30"), HOLDS, LATER);
        assertThat(share).isEqualTo(new Share(Duration.ofHours(11), Duration.ofMinutes(120 + 90)));
        Share before = ProvenTime.of(longer, DAY.minusDays(1), List.of(), HOLDS, LATER);
        assertThat(before.open()).isEqualTo(Duration.ofHours(8));
    }
}
