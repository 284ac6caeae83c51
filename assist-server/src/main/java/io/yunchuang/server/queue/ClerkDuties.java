package io.yunchuang.server.queue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.staff.ClerkProfile;
import io.yunchuang.server.staff.StaffDirectory;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.signaling.call.CallEffect.Release;
import io.yunchuang.signaling.protocol.CategoryCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.queue.ClerkDuty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The clerks' duties; every change locks the clerk's row, within the caller's transaction or one of its own. */
@ApplicationScoped
public class ClerkDuties {
    private final Mutiny.SessionFactory sessions;
    private final StaffDirectory staff;
    private final QueueConfig config;
    private final Clock clock;

    ClerkDuties(Mutiny.SessionFactory sessions, StaffDirectory staff, QueueConfig config, Clock clock) {
        this.sessions = sessions;
        this.staff = staff;
        this.config = config;
        this.clock = clock;
    }

    /** The duty of a clerk; off when he has never been on duty. */
    public Uni<ClerkDuty> duty(StaffId clerk) {
        return sessions.withSession(session -> session.find(ClerkDutyRow.class, clerk.value())
                .map(row -> row == null ? ClerkDuty.off(clerk, clock.instant()) : row.toDuty()));
    }

    /** Everybody who has ever been on duty. */
    public Uni<List<ClerkDuty>> all() {
        return sessions.withSession(
                session -> session.createSelectionQuery("from ClerkDutyRow order by clerk", ClerkDutyRow.class)
                        .getResultList()
                        .map(rows -> rows.stream().map(ClerkDutyRow::toDuty).toList()));
    }

    /** On duty; refused without a qualification valid today (DB 31117/Z 002-2025 §6.1.1). */
    public Uni<ClerkDuty> ready(StaffId clerk) {
        Instant now = clock.instant();
        return staff.clerk(clerk)
                .map(known -> known.orElseThrow(() -> new Refusal(ErrorCode.STAFF_UNKNOWN)))
                .invoke(profile -> requireQualification(profile, now))
                .chain(profile -> change(profile, duty -> accepted(duty.ready(now))));
    }

    /** Takes no calls for a while. */
    public Uni<ClerkDuty> pause(StaffId clerk, PauseReason reason) {
        return change(clerk, duty -> accepted(duty.pause(reason, clock.instant())));
    }

    /** Leaves duty. */
    public Uni<ClerkDuty> off(StaffId clerk) {
        return change(clerk, duty -> accepted(duty.off(clock.instant())));
    }

    /** A page of the clerk is connected. */
    public Uni<ClerkDuty> joined(StaffId clerk, PageId page) {
        return change(clerk, duty -> duty.joined(page, clock.instant()));
    }

    /** That page of the clerk is gone; another one that has taken its place stays. */
    public Uni<ClerkDuty> lost(StaffId clerk, PageId page) {
        return change(
                clerk,
                duty -> duty.page().filter(page::equals).isPresent()
                        ? duty.lost(clock.instant(), config.policy())
                        : duty);
    }

    /** The clerk is rung; refused when he is no longer ready. Gives the page that rings. */
    public Uni<PageId> ring(StaffId clerk) {
        return change(clerk, duty -> {
                    if (duty.status() != ClerkStatus.READY) {
                        throw new Refusal(ErrorCode.CLERK_WRONG_STATE);
                    }
                    return duty.rung(clock.instant());
                })
                .map(duty -> duty.page().orElseThrow());
    }

    /** The clerk has answered. */
    public Uni<ClerkDuty> engage(StaffId clerk) {
        return change(clerk, duty -> duty.engaged(clock.instant()));
    }

    /** The clerk is rid of a call. */
    public Uni<ClerkDuty> release(StaffId clerk, Release how) {
        return change(clerk, duty -> duty.released(how, clock.instant(), config.policy()));
    }

    /** Ends the wrap-up of everybody whose time for it is over; gives those clerks. */
    public Uni<List<StaffId>> endWrapUps() {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from ClerkDutyRow where wrapUpBy <= :now", ClerkDutyRow.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .invoke(rows -> rows.forEach(row -> row.take(row.toDuty().wrapUpOver(now))))
                .map(rows -> rows.stream().map(row -> new StaffId(row.clerk)).toList()));
    }

    private static void requireQualification(ClerkProfile profile, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ClockProducer.ZONE);
        if (!profile.qualifiedOn(today)) {
            throw new Refusal(ErrorCode.CLERK_NOT_QUALIFIED);
        }
    }

    private static ClerkDuty accepted(ClerkDuty.Change change) {
        return switch (change) {
            case ClerkDuty.Change.To to -> to.next();
            case ClerkDuty.Change.Refused refused -> throw new Refusal(refused.code());
        };
    }

    private Uni<ClerkDuty> change(StaffId clerk, Function<ClerkDuty, ClerkDuty> step) {
        return sessions.withTransaction(session -> locked(session, clerk)
                .onItem()
                .ifNull()
                .switchTo(() -> staff.clerk(clerk)
                        .map(known -> known.orElseThrow(() -> new Refusal(ErrorCode.STAFF_UNKNOWN)))
                        .chain(profile -> insert(session, profile)))
                .map(row -> stepped(row, step)));
    }

    /** With the place and skills of today. */
    private Uni<ClerkDuty> change(ClerkProfile profile, Function<ClerkDuty, ClerkDuty> step) {
        return sessions.withTransaction(session -> locked(session, profile.id())
                .onItem()
                .ifNull()
                .switchTo(() -> insert(session, profile))
                .invoke(row -> place(row, profile))
                .map(row -> stepped(row, step)));
    }

    private static ClerkDuty stepped(ClerkDutyRow row, Function<ClerkDuty, ClerkDuty> step) {
        ClerkDuty next = step.apply(row.toDuty());
        row.take(next);
        return next;
    }

    private static Uni<ClerkDutyRow> locked(Mutiny.Session session, StaffId clerk) {
        return session.find(ClerkDutyRow.class, clerk.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<ClerkDutyRow> insert(Mutiny.Session session, ClerkProfile profile) {
        ClerkDutyRow row = new ClerkDutyRow();
        row.clerk = profile.id().value();
        row.take(ClerkDuty.off(profile.id(), clock.instant()));
        place(row, profile);
        return session.persist(row).chain(session::flush).replaceWith(row);
    }

    private static void place(ClerkDutyRow row, ClerkProfile profile) {
        row.window = profile.window().value();
        row.city = profile.city().value();
        row.cover = (short) profile.cover().ordinal();
        row.skills = profile.skills().stream().map(CategoryCode::value).sorted().toArray(String[]::new);
    }
}
