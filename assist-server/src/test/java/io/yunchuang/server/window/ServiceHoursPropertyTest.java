package io.yunchuang.server.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.ServiceHours.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ServiceHoursPropertyTest {
    @Property
    void the_next_opening_is_not_over_and_really_opens(
            @ForAll("hours") ServiceHours hours, @ForAll("moments") Instant at) {
        hours.nextOpening(at).ifPresent(next -> {
            Instant opens =
                    next.day().atTime(next.opens()).atZone(ClockProducer.ZONE).toInstant();
            assertThat(hours.isOpen(opens)).isTrue();
            assertThat(opens.isAfter(at) || hours.isOpen(at)).isTrue();
        });
    }

    @Property
    void nothing_is_open_before_the_next_opening(@ForAll("hours") ServiceHours hours, @ForAll("moments") Instant at) {
        hours.nextOpening(at).filter(next -> !hours.isOpen(at)).ifPresent(next -> {
            Instant opens =
                    next.day().atTime(next.opens()).atZone(ClockProducer.ZONE).toInstant();
            Duration gap = Duration.between(at, opens);
            for (int part = 1; part < 8; part++) {
                assertThat(hours.isOpen(at.plus(gap.multipliedBy(part).dividedBy(8))))
                        .isFalse();
            }
        });
    }

    @Property
    void open_exactly_when_a_span_of_that_day_covers_the_time(
            @ForAll("hours") ServiceHours hours, @ForAll("moments") Instant at) {
        ZonedDateTime local = at.atZone(ClockProducer.ZONE);
        boolean covered = hours.on(local.toLocalDate()).stream().anyMatch(span -> span.covers(local.toLocalTime()));
        assertThat(hours.isOpen(at)).isEqualTo(covered);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2023-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2029-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<ServiceHours> hours() {
        Arbitrary<Map<DayOfWeek, List<Span>>> week =
                Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans()).ofMaxSize(7);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 2000).map(LocalDate.of(2023, 1, 1)::plusDays);
        return Combinators.combine(
                        week, spans(), spans(), Arbitraries.maps(days, spans()).ofMaxSize(20))
                .as((plan, holidays, makeUp, special) ->
                        new ServiceHours(plan, holidays, makeUp, new TreeMap<>(special)));
    }

    /** Up to three spans that do not overlap; the last may end at midnight. */
    private static Arbitrary<List<Span>> spans() {
        return Arbitraries.integers()
                .between(0, 24 * 4)
                .set()
                .ofMinSize(0)
                .ofMaxSize(6)
                .map(quarters -> {
                    List<Integer> sorted = quarters.stream().sorted().toList();
                    return IntStream.range(0, sorted.size() / 2)
                            .mapToObj(i -> new Span(time(sorted.get(2 * i)), time(sorted.get(2 * i + 1))))
                            .toList();
                });
    }

    private static LocalTime time(int quarters) {
        return LocalTime.MIDNIGHT.plusMinutes(quarters * 15L);
    }
}
