package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.dialtest.DialTests.Pair;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The plans of dial-tests: kept by managers, looked through for what is due. */
@ApplicationScoped
class DialTestPlans {
    /** What was due longer ago, while no server ran, would prove nothing about its own moment. */
    private static final Duration STALE = Duration.ofMinutes(10);

    private final Mutiny.SessionFactory sessions;
    private final WindowRegistry windows;
    private final Audit audit;
    private final Clock clock;

    DialTestPlans(Mutiny.SessionFactory sessions, WindowRegistry windows, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.windows = windows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A plan as the managers see it.
     *
     * @param next when it calls next; empty when it is switched off, on demand, or its windows never open
     */
    public record PlanLine(
            UUID id,
            String name,
            List<KioskId> kiosks,
            List<WindowId> windows,
            PlanKind schedule,
            int minutes,
            String cron,
            boolean enabled,
            DialTestMode mode,
            boolean line,
            DialTestLimits limits,
            PlanAlarm alarm,
            Optional<Instant> next,
            long version,
            String changedBy,
            Instant changedAt) {}

    /** What a plan wants now. */
    record Due(UUID plan, List<Pair> pairs, DialTestMode mode, boolean line, DialTestLimits limits) {}

    /** All plans, by name. */
    Uni<List<PlanLine>> lines() {
        return windows.virtualWindows()
                .chain(known -> sessions.withSession(
                                session -> session.createSelectionQuery("from PlanRow order by name, id", PlanRow.class)
                                        .getResultList())
                        .map(rows -> rows.stream().map(row -> line(row, known)).toList()));
    }

    private PlanLine line(PlanRow row, List<VirtualWindow> known) {
        PlanSchedule schedule = row.schedule();
        Optional<Instant> next = row.enabled
                ? called(row, known).stream()
                        .flatMap(window -> schedule.next(window.hours(), clock.instant()).stream())
                        .min(Comparator.naturalOrder())
                : Optional.empty();
        return new PlanLine(
                row.id,
                row.name,
                row.kioskIds(),
                row.windowIds(),
                row.schedule,
                row.minutes,
                row.cron,
                row.enabled,
                row.mode,
                row.measuresLine,
                row.limits,
                row.alarm(),
                next,
                row.version,
                row.changedBy,
                row.changedAt);
    }

    /** When that plan's tests raise an alarm, and who is told; empty for a plan that there is not. */
    Uni<Optional<PlanAlarm>> alarm(UUID id) {
        return sessions.withSession(session -> session.find(PlanRow.class, id)
                .map(row -> Optional.ofNullable(row).map(PlanRow::alarm)));
    }

    /** Adds a plan. Refuses with {@code KIOSK_UNKNOWN} or {@code WINDOW_UNKNOWN}. */
    Uni<UUID> add(PlanEdit edit, String actor) {
        PlanRow row = new PlanRow();
        row.id = UUID.randomUUID();
        row.write(edit, actor, clock.instant());
        return requirePlaces(edit.kiosks(), edit.windows())
                .chain(() -> sessions.withTransaction(session -> session.persist(row)
                        .chain(session::flush)
                        .chain(() -> audit.record(actor, "dialtest.plan-added", row.id.toString()))))
                .replaceWith(row.id);
    }

    /** Changes a plan. Refuses with {@code DIAL_TEST_PLAN_UNKNOWN}, {@code EDIT_CONFLICT}, else as {@link #add}. */
    Uni<Void> change(UUID id, PlanEdit edit, String actor) {
        return requirePlaces(edit.kiosks(), edit.windows())
                .chain(() -> sessions.withTransaction(
                        session -> session.find(PlanRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                                .invoke(row -> requireVersion(Optional.ofNullable(row), edit.version()))
                                .invoke(row -> row.write(edit, actor, clock.instant()))
                                .chain(() -> audit.record(actor, "dialtest.plan-changed", id.toString()))));
    }

    private static void requireVersion(Optional<PlanRow> row, long version) {
        if (row.isEmpty()) {
            throw new Refusal(ErrorCode.DIAL_TEST_PLAN_UNKNOWN);
        }
        if (row.get().version != version) {
            throw new Refusal(ErrorCode.EDIT_CONFLICT);
        }
    }

    /** These kiosks with these windows, all of either when none is named. Refuses as {@link #add}. */
    Uni<List<Pair>> pairs(Set<KioskId> kiosks, Set<WindowId> targets) {
        return requirePlaces(kiosks, targets)
                .chain(() -> windows.kiosks()
                        .chain(allKiosks -> windows.virtualWindows()
                                .map(allWindows -> DialTests.pairs(
                                        chosen(allKiosks, kiosks, KioskPlace::id),
                                        chosen(allWindows, targets, VirtualWindow::id).stream()
                                                .map(VirtualWindow::id)
                                                .toList()))));
    }

    /**
     * What is due since the plans were looked through last, on whichever node that was: a plan that another node looks through
     * just now is left to it.
     */
    Uni<List<Due>> takeDue() {
        return windows.kiosks()
                .chain(kiosks -> windows.virtualWindows()
                        .chain(targets -> sessions.withTransaction(session -> session.createNativeQuery(
                                        "select * from dial_test_plan where enabled and schedule <> 'ON_DEMAND'"
                                                + " order by id for update skip locked",
                                        PlanRow.class)
                                .getResultList()
                                .map(rows -> rows.stream()
                                        .map(row -> takeDue(row, kiosks, targets))
                                        .toList()))));
    }

    private Due takeDue(PlanRow row, List<KioskPlace> kiosks, List<VirtualWindow> targets) {
        Instant now = clock.instant();
        Instant stale = now.minus(STALE);
        Instant from = row.lookedAt.isBefore(stale) ? stale : row.lookedAt;
        row.lookedAt = now;
        PlanSchedule schedule = row.schedule();
        List<WindowId> due = called(row, targets).stream()
                .filter(window -> schedule.isDue(window.hours(), from, now))
                .map(VirtualWindow::id)
                .toList();
        return new Due(
                row.id,
                DialTests.pairs(chosen(kiosks, Set.copyOf(row.kioskIds()), KioskPlace::id), due),
                row.mode,
                row.measuresLine,
                row.limits);
    }

    private static List<VirtualWindow> called(PlanRow row, List<VirtualWindow> known) {
        return chosen(known, Set.copyOf(row.windowIds()), VirtualWindow::id);
    }

    private static <T, K> List<T> chosen(List<T> all, Set<K> wanted, Function<T, K> key) {
        return wanted.isEmpty()
                ? all
                : all.stream().filter(each -> wanted.contains(key.apply(each))).toList();
    }

    private Uni<Void> requirePlaces(Set<KioskId> kiosks, Set<WindowId> targets) {
        return windows.kiosks()
                .invoke(all -> requireKnown(kiosks, ids(all, KioskPlace::id), ErrorCode.KIOSK_UNKNOWN))
                .chain(() -> windows.virtualWindows())
                .invoke(all -> requireKnown(targets, ids(all, VirtualWindow::id), ErrorCode.WINDOW_UNKNOWN))
                .replaceWithVoid();
    }

    private static <K> void requireKnown(Set<K> wanted, Set<K> known, ErrorCode otherwise) {
        if (!known.containsAll(wanted)) {
            throw new Refusal(otherwise);
        }
    }

    private static <T, K> Set<K> ids(Collection<T> all, Function<T, K> key) {
        return all.stream().map(key).collect(Collectors.toSet());
    }
}
