package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.dialtest.NoticeRow.Channel;
import io.yunchuang.server.dialtest.NoticeRow.Moment;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.dialtest.DialTestState.Finished;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict.Failed;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The only writer of alarms: raised and cleared by what tests show, each judged anew from the tests as they are stored, so that
 * a restart forgets nothing; acknowledged, given and closed by managers.
 */
@ApplicationScoped
public class DialTestAlarms {
    private final Mutiny.SessionFactory sessions;
    private final AlarmStore store;
    private final DialTestPlans plans;
    private final WindowRegistry windows;
    private final StaffDirectory staff;
    private final DialTestConfig config;
    private final Audit audit;
    private final EventLoops loops;
    private final Clock clock;

    DialTestAlarms(
            Mutiny.SessionFactory sessions,
            AlarmStore store,
            DialTestPlans plans,
            WindowRegistry windows,
            StaffDirectory staff,
            DialTestConfig config,
            Audit audit,
            EventLoops loops,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.plans = plans;
        this.windows = windows;
        this.staff = staff;
        this.config = config;
        this.audit = audit;
        this.loops = loops;
        this.clock = clock;
    }

    /** The cities in which an alarm is open. */
    public Uni<Set<CityCode>> cities() {
        return store.open()
                .map(rows -> rows.stream().map(row -> new CityCode(row.city)).collect(Collectors.toSet()));
    }

    void over(@Observes DialTestOver over) {
        if (AlarmSubject.saysAnything(over.test())) {
            loops.start("Judging alarms of dial-tests", () -> judge(over));
        }
    }

    /** Looks anew at everything about which that test could say something. */
    Uni<Void> judge(DialTestOver over) {
        return DialTests.each(AlarmSubject.of(over.test()), subject -> judge(over, subject));
    }

    /** What has failed at a kiosk or a window that is there no more is nobody's to mend. */
    private Uni<Void> judge(DialTestOver over, AlarmSubject subject) {
        return place(subject)
                .chain(found -> found.map(city -> judge(over, subject, city))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** What another node has raised in the same moment is raised. */
    private Uni<Void> judge(DialTestOver over, AlarmSubject subject, CityCode city) {
        return sessions.withTransaction(session -> store.open(session, subject)
                        .chain(open -> terms(open.map(row -> Optional.ofNullable(row.plan))
                                        .orElse(over.plan()))
                                .chain(terms -> store.tried(session, subject)
                                        .map(tried -> AlarmRules.judge(
                                                tried,
                                                open.isPresent(),
                                                terms.terms(),
                                                config.alarm().apart())))
                                .chain(judgement -> switch (judgement) {
                                    case NOTHING -> Uni.createFrom().voidItem();
                                    case RAISE -> raise(session, over, subject, city);
                                    case CLEAR -> clear(session, open.orElseThrow());
                                })))
                .onFailure(ConstraintViolationException.class)
                .recoverWithNull();
    }

    private Uni<PlanAlarm> terms(Optional<UUID> plan) {
        AlarmConfig usual = config.alarm();
        PlanAlarm byHand = new PlanAlarm(
                usual.raiseAfter(), usual.clearAfter(), usual.mailTo().orElse(List.of()), true);
        return plan.map(id -> plans.alarm(id).map(found -> found.orElse(byHand)))
                .orElseGet(() -> Uni.createFrom().item(byHand));
    }

    /** Where it is; empty when its kiosk or its window is there no more. */
    private Uni<Optional<CityCode>> place(AlarmSubject subject) {
        return switch (subject) {
            case AlarmSubject.Kiosk s -> city(s.kiosk());
            case AlarmSubject.Window s -> city(s.window());
            case AlarmSubject.Site s -> city(s.window());
            case AlarmSubject.Pair s ->
                city(s.kiosk())
                        .chain(kiosk -> kiosk.isPresent()
                                ? city(s.window())
                                : Uni.createFrom().item(Optional.empty()));
        };
    }

    private Uni<Optional<CityCode>> city(KioskId kiosk) {
        return windows.kiosk(kiosk).map(found -> found.map(KioskPlace::city));
    }

    private Uni<Optional<CityCode>> city(WindowId window) {
        return windows.virtualWindow(window).map(found -> found.map(VirtualWindow::city));
    }

    /** Ends the alarms about kiosks and windows that are there no more, for no test will ever pass there; nobody is told. */
    Uni<Void> endOfRemoved() {
        return store.open()
                .chain(open -> DialTests.each(
                        open,
                        row -> place(row.subject())
                                .chain(city ->
                                        city.isPresent() ? Uni.createFrom().voidItem() : endOfRemoved(row.id))));
    }

    private Uni<Void> endOfRemoved(UUID id) {
        return sessions.withTransaction(session -> store.locked(session, id)
                .chain(found -> found.filter(AlarmRow::isOpen)
                        .map(row -> {
                            row.placeRemoved(clock.instant());
                            return audit.record(Audit.SYSTEM, "dialtest.alarm-place-removed", id.toString());
                        })
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> raise(Mutiny.Session session, DialTestOver over, AlarmSubject subject, CityCode city) {
        if (!(over.test().state() instanceof Finished finished && finished.verdict() instanceof Failed failed)) {
            return Uni.createFrom().voidItem();
        }
        AlarmRow row = new AlarmRow();
        row.id = UUID.randomUUID();
        row.about(subject, city);
        row.test = over.test().id().value();
        row.step = failed.step();
        row.fault = failed.fault();
        row.plan = over.plan().orElse(null);
        row.raisedAt = clock.instant();
        return session.persist(row)
                .chain(session::flush)
                .chain(() -> tell(session, row, Moment.RAISED))
                .chain(() -> audit.record(Audit.SYSTEM, "dialtest.alarm-raised", row.id.toString()));
    }

    private Uni<Void> clear(Mutiny.Session session, AlarmRow row) {
        row.repaired(clock.instant());
        return tell(session, row, Moment.REPAIRED)
                .chain(() -> audit.record(Audit.SYSTEM, "dialtest.alarm-repaired", row.id.toString()));
    }

    /** In the same transaction, so that nothing is raised that nobody is told of. */
    private Uni<Void> tell(Mutiny.Session session, AlarmRow row, Moment moment) {
        return terms(Optional.ofNullable(row.plan)).chain(terms -> {
            List<NoticeRow> notices = new ArrayList<>();
            terms.mailTo()
                    .forEach(address -> notices.add(NoticeRow.of(row, moment, Channel.MAIL, address, clock.instant())));
            if (terms.webhook() && config.alarm().webhook().isPresent()) {
                notices.add(NoticeRow.of(row, moment, Channel.WEBHOOK, "", clock.instant()));
            }
            return session.persistAll(notices.toArray());
        });
    }

    /** Refuses with {@code DIAL_TEST_ALARM_UNKNOWN} or {@code DIAL_TEST_ALARM_OVER}. */
    Uni<Void> acknowledge(UUID id, String actor) {
        return act(id, actor, "dialtest.alarm-acknowledged", (row, by) -> row.acknowledge(by, clock.instant()));
    }

    /** Gives it to somebody. Refuses with {@code STAFF_UNKNOWN}, else as {@link #acknowledge}. */
    Uni<Void> give(UUID id, StaffId owner, String actor) {
        return staff.member(owner)
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw new Refusal(ErrorCode.STAFF_UNKNOWN);
                    }
                })
                .chain(() -> act(id, actor, "dialtest.alarm-given", (row, by) -> row.give(owner, by, clock.instant())));
    }

    /** Ends it by hand; what fails afterwards raises another one. Refuses as {@link #acknowledge}. */
    Uni<Void> close(UUID id, String actor) {
        return act(id, actor, "dialtest.alarm-closed", (row, by) -> row.close(by, clock.instant()));
    }

    private Uni<Void> act(UUID id, String actor, String action, BiConsumer<AlarmRow, String> what) {
        return sessions.withTransaction(session -> store.locked(session, id)
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.DIAL_TEST_ALARM_UNKNOWN)))
                .invoke(row -> {
                    if (!row.isOpen()) {
                        throw new Refusal(ErrorCode.DIAL_TEST_ALARM_OVER);
                    }
                    what.accept(row, actor);
                })
                .chain(() -> audit.record(actor, action, id.toString())));
    }
}
