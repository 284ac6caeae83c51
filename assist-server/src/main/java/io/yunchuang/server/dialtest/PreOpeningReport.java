package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.AlarmSubject.Kind;
import io.yunchuang.server.dialtest.DialTestLines.TestSheet;
import io.yunchuang.server.dialtest.DialTestRow.StoredOutcome;
import io.yunchuang.server.dialtest.PreOpening.Word;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.City;
import io.yunchuang.server.window.ContactState;
import io.yunchuang.server.window.HoursHistory.Open;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Whether the windows of a city were proven before they opened (DB 31117/Z 002-2025 §5.2.2.2), to be signed and kept. */
@ApplicationScoped
class PreOpeningReport {
    private final Mutiny.SessionFactory sessions;
    private final WindowRegistry windows;
    private final Clock clock;

    PreOpeningReport(Mutiny.SessionFactory sessions, WindowRegistry windows, Clock clock) {
        this.sessions = sessions;
        this.windows = windows;
        this.clock = clock;
    }

    /** A city's day. */
    public record Report(City city, LocalDate day, Instant madeAt, List<WindowReport> windows) {}

    /**
     * A window's opening.
     *
     * @param opens by the hours that it had then; empty when it did not open on that day
     * @param test the last one before it opened; empty when there was none
     * @param kiosk from where that test was made
     * @param provenAt since when it was proven on that day; later than {@code opens} when that came too late
     * @param provenBy who has answered then; a probe proves the site only, and not that a clerk was there
     * @param alarms about it that were open on that day
     */
    public record WindowReport(
            WindowId window,
            Localized name,
            Localized centre,
            Optional<LocalTime> opens,
            Optional<TestSheet> test,
            Optional<Localized> kiosk,
            Optional<Instant> provenAt,
            Optional<DialTestMode> provenBy,
            List<OpenAlarm> alarms,
            Optional<ContactState> contact) {
        /** Whether it was proven before it opened. */
        boolean isProvenInTime() {
            return opens.flatMap(opening -> provenAt.map(
                            at -> LocalTime.ofInstant(at, ClockProducer.ZONE).isBefore(opening)))
                    .orElse(false);
        }
    }

    /** An alarm as far as it is printed. */
    public record OpenAlarm(
            Kind kind, DialTestStep step, DialTestFault fault, Instant raisedAt, Optional<Instant> endedAt) {}

    /** A test as far as it is needed to choose. */
    record Past(
            UUID id,
            String target,
            Instant since,
            DialTestMode mode,
            @Nullable DialTestStep failedStep) {}

    /** What was known on that day, up to now; {@code CITY_UNKNOWN} for a foreign one. */
    Uni<Report> of(CityCode code, LocalDate day) {
        return windows.city(code)
                .map(known -> known.orElseThrow(() -> new Refusal(ErrorCode.CITY_UNKNOWN)))
                .chain(city -> windows.virtualWindows(code)
                        .chain(all -> lines(all, day))
                        .map(lines -> new Report(city, day, clock.instant(), lines)));
    }

    private Uni<List<WindowReport>> lines(List<VirtualWindow> all, LocalDate day) {
        List<String> targets = all.stream().map(window -> window.id().value()).toList();
        return openings(targets, day)
                .chain(openings -> tests(openings.values().stream()
                                .flatMap(opening -> opening.said().test().stream())
                                .toList())
                        .chain(tests -> alarms(targets, day)
                                .chain(alarms -> windows.contacts()
                                        .chain(contacts -> kioskNames()
                                                .map(kiosks -> all.stream()
                                                        .map(window -> line(
                                                                window,
                                                                new Known(openings, tests, alarms, contacts, kiosks)))
                                                        .toList())))));
    }

    /** When a window opened, and what its tests say about that; nothing is said about an opening that there is not. */
    private record Opening(Optional<Instant> at, PreOpening said) {
        static final Opening NONE = new Opening(Optional.empty(), PreOpening.UNKNOWN);

        static Opening of(List<Open> open, List<Word> words) {
            return open.stream()
                    .findFirst()
                    .map(first -> new Opening(Optional.of(first.from()), PreOpening.of(words, first.from())))
                    .orElse(NONE);
        }

        Optional<LocalTime> time() {
            return at.map(moment -> LocalTime.ofInstant(moment, ClockProducer.ZONE));
        }
    }

    private Uni<Map<WindowId, Opening>> openings(List<String> targets, LocalDate day) {
        return windows.hoursHistories()
                .chain(hours -> words(targets, day)
                        .map(words -> hours.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> Opening.of(
                                                entry.getValue().on(day),
                                                words.getOrDefault(
                                                        entry.getKey().value(), List.of()))))));
    }

    private record Known(
            Map<WindowId, Opening> openings,
            Map<UUID, DialTestRow> tests,
            Map<String, List<OpenAlarm>> alarms,
            Map<WindowId, ContactState> contacts,
            Map<String, Localized> kiosks) {}

    private static WindowReport line(VirtualWindow window, Known known) {
        Opening opening = known.openings().getOrDefault(window.id(), Opening.NONE);
        Optional<DialTestRow> test = opening.said().test().map(known.tests()::get);
        return new WindowReport(
                window.id(),
                window.name(),
                window.centreName(),
                opening.time(),
                test.map(DialTestLines::sheet),
                test.map(row -> known.kiosks().get(row.kiosk)),
                opening.said().proof().map(Word::at),
                opening.said().proof().map(Word::mode),
                known.alarms().getOrDefault(window.id().value(), List.of()),
                Optional.ofNullable(known.contacts().get(window.id())));
    }

    /** What that day's tests have said of each window; those that did not come so far say nothing. */
    private Uni<Map<String, List<Word>>> words(List<String> targets, LocalDate day) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "select id, target, since, mode, failedStep from DialTestRow"
                                        + " where target in :targets and outcome in :outcomes and since >= :begin and since < :end",
                                Past.class)
                        .setParameter("targets", targets)
                        .setParameter("outcomes", List.of(StoredOutcome.PASSED, StoredOutcome.FAILED))
                        .setParameter("begin", begin(day))
                        .setParameter("end", begin(day.plusDays(1)))
                        .getResultList())
                .map(all -> all.stream()
                        .filter(past -> proves(past).isPresent())
                        .collect(Collectors.groupingBy(
                                Past::target,
                                Collectors.mapping(
                                        past -> new Word(
                                                past.id,
                                                past.since,
                                                past.mode,
                                                proves(past).orElseThrow()),
                                        Collectors.toList()))));
    }

    private static Optional<Boolean> proves(Past past) {
        return AlarmSubject.provesWindow(Optional.ofNullable(past.failedStep));
    }

    private Uni<Map<UUID, DialTestRow>> tests(List<UUID> ids) {
        return sessions.withSession(
                        session -> session.createSelectionQuery("from DialTestRow where id in :ids", DialTestRow.class)
                                .setParameter("ids", ids)
                                .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.id, Function.identity())));
    }

    private Uni<Map<String, List<OpenAlarm>>> alarms(List<String> targets, LocalDate day) {
        return sessions.withSession(session -> session.createSelectionQuery(
                                "from AlarmRow where target in :targets and raisedAt < :end"
                                        + " and (endedAt is null or endedAt >= :begin) order by raisedAt",
                                AlarmRow.class)
                        .setParameter("targets", targets)
                        .setParameter("begin", begin(day))
                        .setParameter("end", begin(day.plusDays(1)))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.subject().inWindow().orElseThrow().value(),
                                Collectors.mapping(
                                        row -> new OpenAlarm(
                                                row.kind,
                                                row.step,
                                                row.fault,
                                                row.raisedAt,
                                                Optional.ofNullable(row.endedAt)),
                                        Collectors.toList()))));
    }

    private Uni<Map<String, Localized>> kioskNames() {
        return windows.kiosks()
                .map(all -> all.stream()
                        .collect(Collectors.toMap(
                                kiosk -> kiosk.id().value(),
                                kiosk -> new Localized(
                                        kiosk.centreName().zh() + " "
                                                + kiosk.name().zh(),
                                        kiosk.centreName().en() + ", "
                                                + kiosk.name().en()))));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ClockProducer.ZONE).toInstant();
    }
}
