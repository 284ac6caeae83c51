package io.yunchuang.server.call;

import io.yunchuang.server.access.AttendanceChanged;
import io.yunchuang.server.counter.CounterService;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.media.bridge.Conferences;
import io.yunchuang.server.queue.Dispatcher;
import io.yunchuang.server.queue.QueueOutlook;
import io.yunchuang.server.queue.WaitingRoom;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallEffect;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.call.ConferenceSeat;
import io.yunchuang.signaling.call.Presence;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows a committed step; all of it may be repeated, and none of it is needed for the step to stand. */
@ApplicationScoped
class CallAftermath {
    private final LiveViews views;
    private final CallLinks links;
    private final Instance<Dispatcher> dispatcher;
    private final WaitingRoom waitingRoom;
    private final QueueOutlook outlook;
    private final CounterService counter;
    private final Conferences conferences;
    private final TalkMeters meters;
    private final Event<PeopleNeeded> needed;
    private final Event<AttendanceChanged> attendances;
    private final EventLoops loops;
    private final Clock clock;

    /** The dispatcher asks the calls to offer, and the calls tell the dispatcher: one of the two must wait for the other. */
    CallAftermath(
            LiveViews views,
            CallLinks links,
            Instance<Dispatcher> dispatcher,
            WaitingRoom waitingRoom,
            QueueOutlook outlook,
            CounterService counter,
            Conferences conferences,
            TalkMeters meters,
            Event<PeopleNeeded> needed,
            Event<AttendanceChanged> attendances,
            EventLoops loops,
            Clock clock) {
        this.views = views;
        this.links = links;
        this.dispatcher = dispatcher;
        this.waitingRoom = waitingRoom;
        this.outlook = outlook;
        this.counter = counter;
        this.conferences = conferences;
        this.meters = meters;
        this.needed = needed;
        this.attendances = attendances;
        this.loops = loops;
        this.clock = clock;
    }

    void tell(CallChange change) {
        if (change.isNothing()) {
            return;
        }
        Call after = change.after();
        links.remember(after);
        meters.note(change);
        views.refresh(Role.KIOSK, after.subject().kiosk().value());
        views.refresh(Role.AGENT, after.subject().kiosk().value());
        Stream.of(change.before().stream(), Stream.of(after))
                .flatMap(calls -> calls.flatMap(CallParticipants::staff))
                .distinct()
                .forEach(clerk -> views.refresh(Role.CLERK, clerk.value()));
        Stream.concat(change.before().stream(), Stream.of(after))
                .flatMap(call -> call.state().supervisor().stream())
                .map(manager -> manager.id().value())
                .distinct()
                .forEach(manager -> views.refresh(Role.SUPERVISOR, manager));
        if (!change.before().map(Bridging::of).orElse(Bridging.NONE).equals(Bridging.of(after))) {
            conferences.follow(after.id());
        }
        change.effects().forEach(effect -> follow(after, effect));
        change.before()
                .filter(before -> CallService.goes(before, after))
                .ifPresent(before ->
                        attendances.fire(new AttendanceChanged(after.subject().kiosk())));
        tellWhoIsNeeded(change);
        change.ticket().ifPresent(ticket -> loops.start("Announcing a ticket", () -> counter.announce(ticket)));
        change.before().filter(before -> before.state().isLive()).ifPresent(before -> learn(before, after));
    }

    private void tellWhoIsNeeded(CallChange change) {
        Set<StaffId> rung = change.effects().stream()
                .flatMap(effect -> effect instanceof CallEffect.RingClerk ring ? Stream.of(ring.clerk()) : Stream.of())
                .collect(Collectors.toUnmodifiableSet());
        if (change.before().isEmpty() || !rung.isEmpty()) {
            needed.fire(new PeopleNeeded(change.after().subject().kiosk(), rung));
        }
    }

    /**
     * What of a call its media bridge has to follow. All else is no news to it, that a page has landed for one: offers to
     * everybody would take the processor from pictures that just change their way.
     *
     * @param present whoever comes back after a lost socket has missed what he was told
     */
    private record Bridging(
            boolean wanted, Optional<ConferenceId> conference, List<ConferenceSeat> seats, List<Presence> present) {
        private static final Bridging NONE = new Bridging(false, Optional.empty(), List.of(), List.of());

        static Bridging of(Call call) {
            if (!call.usesBridge()) {
                return NONE;
            }
            Stream<CallState.Agent> staff =
                    Stream.concat(call.state().clerk().stream(), call.state().experts().values().stream());
            List<Presence> present = Stream.concat(Stream.of(call.kiosk()), staff.map(CallState.Agent::presence))
                    .toList();
            return new Bridging(call.wantsBridge(), call.conferenceId(), call.seats(), present);
        }
    }

    private void follow(Call call, CallEffect effect) {
        switch (effect) {
            case CallEffect.JoinLine e -> {
                dispatcher.get().callWaits(call.id(), call.subject().permitCity());
                waitingRoom.queueMoved(
                        call.subject().permitCity(), call.subject().category());
            }
            case CallEffect.LeaveLine e ->
                waitingRoom.queueMoved(
                        call.subject().permitCity(), call.subject().category());
            case CallEffect.ReleaseClerk e -> dispatcher.get().clerkIsFree(e.clerk());
            case CallEffect.RingClerk e -> {}
            case CallEffect.EngageClerk e -> {}
            case CallEffect.IssueTicket e -> {}
            case CallEffect.AmendTicket e -> {}
            case CallEffect.NoteSupervision e -> {}
        }
    }

    /** Every finished talk sharpens the expected wait of those in line. */
    private void learn(Call before, Call after) {
        if (!CallStore.isOver(after) || before.state().clerk().isEmpty()) {
            return;
        }
        after.record()
                .answeredAt()
                .ifPresent(answered -> loops.start(
                        "Learning service times",
                        () -> outlook.learn(
                                after.subject().permitCity(),
                                after.subject().category(),
                                Duration.between(answered, clock.instant()))));
    }
}
