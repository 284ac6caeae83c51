package io.yunchuang.server.call;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.call.CallStore.LivePlace;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.live.PresenceListener;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.call.Presence;
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
import java.util.stream.Stream;

/** Tells calls when their participants' pages come and go, also when nobody else could tell: after a crash. */
@ApplicationScoped
class CallPresence implements PresenceListener {
    /** Read together: reading many documents at once would hold up everything else on the event loop. */
    private static final int PAGE = 100;

    private static final int PAGES_PER_CHECK = 10;

    private final CallStore store;
    private final CallService calls;
    private final LiveViews views;
    private final EventLoops loops;
    /** Where the last check stopped: of very many calls each check takes some, and none is left out for ever. */
    private volatile LivePlace compared = LivePlace.START;

    CallPresence(CallStore store, CallService calls, LiveViews views, EventLoops loops) {
        this.store = store;
        this.calls = calls;
        this.views = views;
        this.loops = loops;
    }

    @Override
    public Uni<Void> joined(Participant participant, PageId page) {
        return tell(participant, side -> new CallCommand.Join(side, page));
    }

    @Override
    public Uni<Void> left(Participant participant, PageId page) {
        return tell(participant, side -> new CallCommand.Lose(side, page));
    }

    private Uni<Void> tell(Participant participant, Function<Side, CallCommand> command) {
        return switch (participant.role()) {
            case KIOSK ->
                store.shownAt(new KioskId(participant.id())).chain(row -> tell(row, command.apply(Side.KIOSK)));
            case CLERK ->
                store.inHandOf(new StaffId(participant.id())).chain(row -> tell(row, command.apply(Side.CLERK)));
            case COUNTER, MANAGER, DISPLAY -> Uni.createFrom().voidItem();
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
        return loops.run(() -> comparePages(PAGES_PER_CHECK));
    }

    private Uni<Void> comparePages(int pages) {
        return store.liveAfter(compared, PAGE)
                .chain(page -> compare(page).chain(() -> {
                    boolean more = page.size() == PAGE;
                    compared = more ? LivePlace.after(page.getLast()) : LivePlace.START;
                    return more && pages > 1
                            ? comparePages(pages - 1)
                            : Uni.createFrom().voidItem();
                }));
    }

    private Uni<Void> compare(List<CallRow> page) {
        List<Seat> seats =
                page.stream().map(CallRow::call).flatMap(CallPresence::taken).toList();
        return connected(seats, Role.KIOSK)
                .chain(kiosks -> connected(seats, Role.CLERK)
                        .chain(clerks -> Multi.createFrom()
                                .iterable(seats)
                                .filter(seat -> !(seat.role() == Role.KIOSK ? kiosks : clerks).contains(seat.id()))
                                .onItem()
                                .transformToUniAndConcatenate(
                                        seat -> tell(seat.call(), new CallCommand.Lose(seat.side(), seat.page())))
                                .collect()
                                .last()));
    }

    /** Who should be there with which page, as the call has it. */
    private record Seat(CallId call, Side side, String id, PageId page) {
        Role role() {
            return switch (side) {
                case KIOSK -> Role.KIOSK;
                case CLERK -> Role.CLERK;
            };
        }
    }

    private static Stream<Seat> taken(Call call) {
        Optional<Seat> kiosk = seat(call, Side.KIOSK, call.subject().kiosk().value(), call.kiosk());
        Optional<Seat> clerk = call.state()
                .clerk()
                .flatMap(agent -> seat(call, Side.CLERK, agent.id().value(), agent.presence()));
        return Stream.of(kiosk, clerk).flatMap(Optional::stream);
    }

    private static Optional<Seat> seat(Call call, Side side, String id, Presence presence) {
        return switch (presence) {
            case Presence.Away away -> Optional.empty();
            case Presence.Here here -> Optional.of(new Seat(call.id(), side, id, here.page()));
        };
    }

    private Uni<Set<String>> connected(List<Seat> seats, Role role) {
        return views.connected(
                role,
                seats.stream().filter(seat -> seat.role() == role).map(Seat::id).toList());
    }
}
