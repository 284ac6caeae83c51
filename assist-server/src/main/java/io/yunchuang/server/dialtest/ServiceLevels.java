package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.DialTestRow.StoredOutcome;
import io.yunchuang.server.dialtest.ProvenTime.Share;
import io.yunchuang.server.dialtest.ProvenTime.Word;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.HoursHistory;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** For how much of its opening hours each window was proven, by the hours that it had then. */
@ApplicationScoped
class ServiceLevels {
    private final Mutiny.SessionFactory sessions;
    private final WindowRegistry windows;
    private final DialTestConfig config;
    private final Clock clock;

    ServiceLevels(Mutiny.SessionFactory sessions, WindowRegistry windows, DialTestConfig config, Clock clock) {
        this.sessions = sessions;
        this.windows = windows;
        this.config = config;
        this.clock = clock;
    }

    /** A month of all windows. */
    public record MonthLevel(YearMonth month, List<WindowLevel> windows) {}

    /**
     * A window's month.
     *
     * @param openMinutes of opening hours that are past
     * @param provenMinutes of them
     * @param days on which it was open, in order
     */
    public record WindowLevel(WindowId window, long openMinutes, long provenMinutes, List<DayLevel> days) {}

    /** A window's day. */
    public record DayLevel(LocalDate day, long openMinutes, long provenMinutes) {}

    /** A test as far as it is needed here. */
    record Past(String target, Instant since, @Nullable DialTestStep failedStep) {}

    /** That month, of which only what is past counts. */
    Uni<MonthLevel> of(YearMonth month) {
        return windows.hoursHistories()
                .chain(hours -> words(month.atDay(1), month.atEndOfMonth())
                        .map(words -> new MonthLevel(
                                month,
                                hours.entrySet().stream()
                                        .sorted(Comparator.comparing(
                                                entry -> entry.getKey().value()))
                                        .map(entry -> level(entry, month, wordsOf(words, entry.getKey())))
                                        .toList())));
    }

    /** Today so far, of every window that was open already. */
    Uni<Map<WindowId, Share>> today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE);
        return windows.hoursHistories()
                .chain(hours -> words(today, today)
                        .map(words -> hours.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> share(entry.getValue(), today, wordsOf(words, entry.getKey()))))));
    }

    private static List<Word> wordsOf(Map<String, List<Word>> words, WindowId window) {
        return words.getOrDefault(window.value(), List.of());
    }

    private WindowLevel level(Map.Entry<WindowId, HoursHistory> window, YearMonth month, List<Word> words) {
        List<DayLevel> days = Stream.iterate(month.atDay(1), day -> day.plusDays(1))
                .limit(month.lengthOfMonth())
                .map(day -> day(day, share(window.getValue(), day, words)))
                .filter(day -> day.openMinutes() > 0)
                .toList();
        return new WindowLevel(
                window.getKey(),
                days.stream().mapToLong(DayLevel::openMinutes).sum(),
                days.stream().mapToLong(DayLevel::provenMinutes).sum(),
                days);
    }

    private static DayLevel day(LocalDate day, Share share) {
        return new DayLevel(day, share.open().toMinutes(), share.proven().toMinutes());
    }

    private Share share(HoursHistory hours, LocalDate day, List<Word> words) {
        return ProvenTime.of(hours, day, words, config.provenFor(), clock.instant());
    }

    /**
     * What tests have said of the windows; one that was broken off, or did not come so far, says nothing. Neither does one that
     * a probe has answered: it proves the way to the site, and not that a citizen would be served there.
     */
    private Uni<Map<String, List<Word>>> words(LocalDate first, LocalDate last) {
        Instant from = first.atStartOfDay(ClockProducer.ZONE).toInstant().minus(config.provenFor());
        Instant to = last.plusDays(1).atStartOfDay(ClockProducer.ZONE).toInstant();
        return sessions.withSession(session -> session.createSelectionQuery(
                        "select target, since, failedStep from DialTestRow"
                                + " where outcome in :outcomes and mode <> :probe and since >= :from and since < :to",
                        Past.class)
                .setParameter("outcomes", List.of(StoredOutcome.PASSED, StoredOutcome.FAILED))
                .setParameter("probe", DialTestMode.PROBE)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .map(all -> all.stream()
                        .filter(past -> well(past).isPresent())
                        .collect(Collectors.groupingBy(
                                Past::target,
                                Collectors.mapping(
                                        past -> new Word(
                                                past.since(), well(past).orElseThrow()),
                                        Collectors.toList())))));
    }

    /** A window at which nobody answers is not well, and one to which no picture comes is not either. */
    private static Optional<Boolean> well(Past past) {
        return AlarmSubject.provesWindow(Optional.ofNullable(past.failedStep()));
    }
}
