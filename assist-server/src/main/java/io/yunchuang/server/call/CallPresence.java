package io.yunchuang.server.call;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.call.CallSeats.Place;
import io.yunchuang.server.call.CallSeats.Seat;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.live.PresenceListener;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells calls when their participants' pages come and go, also when nobody else could tell: after a crash. */
@ApplicationScoped
class CallPresence implements PresenceListener {
    /** Calls looked at together: very many at once would hold up everything else on the event loop. */
    private static final int AT_ONCE = 100;

    private static final int TIMES_PER_CHECK = 10;

    private final CallStore store;
    private final CallSeats seats;
    private final CallService calls;
    private final LiveViews views;
    private final EventLoops loops;
    /** Where the last check stopped: of very many calls each check takes some, and none is left out for ever. */
    private volatile Place compared = Place.START;

    CallPresence(CallStore store, CallSeats seats, CallService calls, LiveViews views, EventLoops loops) {
        this.store = store;
        this.seats = seats;
        this.calls = calls;
        this.views = views;
        this.loops = loops;
    }

    @Override
    public Uni<Void> joined(Participant participant, PageId page) {
        return tell(participant, side -> seen(side, participant, page));
    }

    @Override
    public Uni<Void> left(Participant participant, PageId page) {
        return tell(participant, side -> lost(side, page));
    }

    private Uni<Void> tell(Participant participant, Function<Side, CallCommand> command) {
        return switch (participant.role()) {
            case KIOSK ->
                store.shownAt(new KioskId(participant.id())).chain(row -> tell(row, command.apply(Side.KIOSK)));
            case CLERK ->
                // In this order: an expert may become the clerk in between, and never the other way round.
                store.askedOf(new StaffId(participant.id()))
                        // whichever of their seats he has
                        .chain(row -> tell(row, command.apply(Side.EXPERT)))
                        .chain(() -> store.inHandOf(new StaffId(participant.id())))
                        .chain(row -> tell(row, command.apply(Side.CLERK)));
            case SUPERVISOR ->
                store.supervisedBy(new StaffId(participant.id()))
                        .chain(row -> tell(row, command.apply(Side.SUPERVISOR)));
            case AGENT, ATTENDANT, COUNTER, MANAGER, DISPLAY, PROBE ->
                Uni.createFrom().voidItem();
        };
    }

    private static CallCommand seen(Side side, Participant whose, PageId page) {
        return switch (side) {
            case KIOSK, CLERK -> new CallCommand.Join(side, page);
            case EXPERT, SECOND_EXPERT, THIRD_EXPERT -> new CallCommand.SeeExpert(new StaffId(whose.id()), page);
            case SUPERVISOR -> new CallCommand.SeeSupervisor(page);
        };
    }

    private static CallCommand lost(Side side, PageId page) {
        return switch (side) {
            case KIOSK, CLERK -> new CallCommand.Lose(side, page);
            case EXPERT, SECOND_EXPERT, THIRD_EXPERT -> new CallCommand.LoseExpert(page);
            case SUPERVISOR -> new CallCommand.LoseSupervisor(page);
        };
    }

    private Uni<Void> tell(Optional<CallRow> row, CallCommand command) {
        return row.map(found -> tell(found.call().id(), command))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** A call that has just moved on is no concern of this message. */
    private Uni<Void> tell(CallId call, CallCommand command) {
        return calls.apply(call, Actor.SERVER, command).onFailure(Refusal.class).recoverWithNull();
    }

    /** A server that was killed told nobody that its sockets were lost. */
    @Scheduled(
            every = "${yunchuang.call.presence-check:5s}",
            delayed = "${yunchuang.call.presence-check:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> compareWithReality() {
        return loops.run(() -> compare(TIMES_PER_CHECK));
    }

    private Uni<Void> compare(int stretches) {
        return seats.after(compared, AT_ONCE)
                .chain(stretch -> compare(stretch.taken()).chain(() -> {
                    compared = stretch.end().orElse(Place.START);
                    return stretch.end().isPresent() && stretches > 1
                            ? compare(stretches - 1)
                            : Uni.createFrom().voidItem();
                }));
    }

    private Uni<Void> compare(List<Seat> taken) {
        return Multi.createFrom()
                .items(Role.KIOSK, Role.CLERK, Role.SUPERVISOR)
                .onItem()
                .transformToUniAndConcatenate(role -> compare(taken, role))
                .collect()
                .last();
    }

    private Uni<Void> compare(List<Seat> taken, Role role) {
        return connected(taken, role)
                .chain(here -> Multi.createFrom()
                        .iterable(taken)
                        .filter(seat -> seat.role() == role && !here.contains(seat.person()))
                        .onItem()
                        .transformToUniAndConcatenate(seat -> tell(seat.call(), lost(seat.side(), seat.page())))
                        .collect()
                        .last());
    }

    private Uni<Set<String>> connected(List<Seat> taken, Role role) {
        return views.connected(
                role,
                taken.stream()
                        .filter(seat -> seat.role() == role)
                        .map(Seat::person)
                        .toList());
    }
}
