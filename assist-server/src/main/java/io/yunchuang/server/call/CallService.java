package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.AttendantPages;
import io.yunchuang.server.audit.Audit;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.queue.ClerkDuties;
import io.yunchuang.server.queue.OfferDesk;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.call.CallRules;
import io.yunchuang.signaling.call.Outcome;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The only writer of calls. A command is one transaction: the call's row is locked, the rules make the next call, and
 * what the step asks of queue, clerks and counter is done beside it; then everybody concerned is told.
 *
 * <p>Rows are always locked in this order: call, clerk's duty, queue entry, ticket.
 */
@ApplicationScoped
public class CallService implements OfferDesk {
    private final Mutiny.SessionFactory sessions;
    private final CallStore store;
    private final ClerkDuties duties;
    private final CallEffects effects;
    private final CallAftermath aftermath;
    private final LeaseBook leases;
    private final AttendantPages pages;
    private final CallConfig config;
    private final Clock clock;

    CallService(
            Mutiny.SessionFactory sessions,
            CallStore store,
            ClerkDuties duties,
            CallEffects effects,
            CallAftermath aftermath,
            LeaseBook leases,
            AttendantPages pages,
            CallConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.duties = duties;
        this.effects = effects;
        this.aftermath = aftermath;
        this.leases = leases;
        this.pages = pages;
        this.config = config;
        this.clock = clock;
    }

    /** Stores a call just placed; {@code CALL_ALREADY_OPEN} when its kiosk has one. */
    Uni<Void> place(Outcome.Step placed, Actor by) {
        KioskId kiosk = placed.next().subject().kiosk();
        return sessions.withTransaction(session -> requireNoLiveCall(kiosk)
                        .chain(() -> store.insert(session, placed.next(), by))
                        .chain(row -> effects.carryOut(row, placed)
                                .map(tickets ->
                                        new CallChange(Optional.empty(), row.call(), placed.effects(), tickets))))
                .onFailure(ConstraintViolationException.class)
                .transform(double_ -> new Refusal(ErrorCode.CALL_ALREADY_OPEN))
                .invoke(aftermath::tell)
                .replaceWithVoid();
    }

    /** A kiosk that waits or talks takes no ticket beside it; two pages at once are told apart by the database. */
    private Uni<Void> requireNoLiveCall(KioskId kiosk) {
        return store.shownAt(kiosk)
                .invoke(shown -> {
                    if (shown.filter(row -> row.call().state().isLive()).isPresent()) {
                        throw new Refusal(ErrorCode.CALL_ALREADY_OPEN);
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Carries out one command; fails with {@link Refusal} as {@link CallRules} refuses it, {@code CALL_UNKNOWN} for a
     * foreign call.
     */
    Uni<Void> apply(CallId id, Actor actor, CallCommand command) {
        return apply(id, actor, command, call -> Uni.createFrom().voidItem());
    }

    /**
     * The same for a command that depends on what else is so.
     *
     * @param command made once the call is locked, so that what it was made of cannot change before it is carried out
     */
    Uni<Void> apply(CallId id, Actor actor, Function<Call, Uni<CallCommand>> command) {
        return change(id, actor, command, call -> Uni.createFrom().voidItem())
                .invoke(aftermath::tell)
                .replaceWithVoid();
    }

    /**
     * The same for a command that must fit what the call is about, too.
     *
     * @param requirement of the call as it was, once the rules have agreed; refuses by failing
     */
    Uni<Void> apply(CallId id, Actor actor, CallCommand command, Function<Call, Uni<Void>> requirement) {
        return change(id, actor, call -> Uni.createFrom().item(command), requirement)
                .invoke(aftermath::tell)
                .replaceWithVoid();
    }

    private Uni<CallChange> change(
            CallId id, Actor actor, Function<Call, Uni<CallCommand>> command, Function<Call, Uni<Void>> requirement) {
        return sessions.withTransaction(session -> store.locked(session, id)
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.CALL_UNKNOWN)))
                .chain(row -> command.apply(row.call()).chain(made -> change(session, row, actor, made, requirement))));
    }

    private Uni<CallChange> change(
            Mutiny.Session session,
            CallRow row,
            Actor actor,
            CallCommand command,
            Function<Call, Uni<Void>> requirement) {
        Call before = row.call();
        Outcome.Step step = accepted(CallRules.apply(before, actor, command, clock.instant(), config.policy()));
        if (step.next().equals(before)) {
            return Uni.createFrom().item(CallChange.nothing(before));
        }
        String name = command.getClass().getSimpleName();
        return requirement
                .apply(before)
                .chain(() -> store.update(session, row, step.next(), actor, name))
                .chain(() -> leases.note(before, step.next()))
                .chain(() -> goes(before, step.next()) ? pages.end(kiosk(before), Audit.SYSTEM) : nothing())
                .chain(() -> effects.carryOut(row, step))
                .map(ticket -> new CallChange(Optional.of(before), step.next(), step.effects(), ticket));
    }

    /** Whether the citizen has left the kiosk with it: then whoever has helped him there has nothing more to do. */
    static boolean goes(Call before, Call after) {
        return before.isShown() && !after.isShown();
    }

    private static KioskId kiosk(Call call) {
        return call.subject().kiosk();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static Outcome.Step accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Step step -> step;
            case Outcome.Refused refused -> throw new Refusal(refused.code());
        };
    }

    /** Whether no call is shown at that kiosk, not even the last screen of one. */
    public Uni<Boolean> isFree(KioskId kiosk) {
        return store.shownAt(kiosk).map(Optional::isEmpty);
    }

    /** Calls that are not over, longest first. */
    public Uni<List<Call>> live(int atMost) {
        return store.live(atMost);
    }

    /** How many calls are not over. */
    public Uni<Integer> liveInAll() {
        return store.liveInAll();
    }

    /** Who waits in each queue where anybody does, of so many who have waited longest. */
    public Uni<List<QueueWait>> waiting(int atMost) {
        return store.waiting(atMost);
    }

    @Override
    public Uni<Boolean> offer(CallId call, StaffId clerk) {
        return duties.duty(clerk)
                .chain(duty -> duty.page()
                        .map(page -> apply(call, Actor.SERVER, new CallCommand.Offer(clerk, page))
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .onFailure(failure -> failure instanceof Refusal || failure instanceof ConstraintViolationException)
                .recoverWithItem(false);
    }

    @Override
    public Uni<Void> loseTarget(CallId call) {
        return lose(call, new CallCommand.LoseTarget());
    }

    @Override
    public Uni<Void> loseCover(CallId call) {
        return lose(call, new CallCommand.LoseCover());
    }

    /** A call that has just moved on is no concern of this. */
    private Uni<Void> lose(CallId call, CallCommand command) {
        return apply(call, Actor.SERVER, command).onFailure(Refusal.class).recoverWithNull();
    }
}
