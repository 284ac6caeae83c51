package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.agent.KioskAgents;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.ViewSource;
import io.yunchuang.server.queue.WaitingRoom;
import io.yunchuang.server.window.CounterWindow;
import io.yunchuang.server.window.KioskPlace;
import io.yunchuang.server.window.ServiceHours;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.KioskView;
import io.yunchuang.signaling.protocol.KioskView.Attendance;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.TicketView.CounterPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything a kiosk shows. */
@ApplicationScoped
class KioskViews implements ViewSource {
    /** The nine modules of DB 31117/Z 002-2025 §5.2.1.3. */
    private static final Set<DeviceKind> REQUIRED =
            EnumSet.complementOf(EnumSet.of(DeviceKind.MICROPHONE, DeviceKind.SPEAKER));

    private final CallStore store;
    private final CallViews calls;
    private final WindowRegistry windows;
    private final WaitingRoom waitingRoom;
    private final KioskAgents agents;
    private final Attendances attendances;
    private final Clock clock;

    KioskViews(
            CallStore store,
            CallViews calls,
            WindowRegistry windows,
            WaitingRoom waitingRoom,
            KioskAgents agents,
            Attendances attendances,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.windows = windows;
        this.waitingRoom = waitingRoom;
        this.agents = agents;
        this.attendances = attendances;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.KIOSK;
    }

    @Override
    public Uni<ServerMessage.Kiosk> view(String topic) {
        KioskId id = new KioskId(topic);
        return windows.kiosk(id)
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.KIOSK_UNKNOWN)))
                .chain(place -> store.shownAt(id).chain(row -> message(place, row)));
    }

    private Uni<ServerMessage.Kiosk> message(KioskPlace place, Optional<CallRow> row) {
        listen(place.id(), row);
        Uni<Optional<CallView>> call = row.map(
                        shown -> calls.of(shown, Side.KIOSK).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
        return Uni.combine()
                .all()
                .unis(agents.page(place.id()), attendances.of(place.id()), call)
                .asTuple()
                .map(parts -> new ServerMessage.Kiosk(
                        view(place, parts.getItem1().isPresent(), parts.getItem2(), parts.getItem3())));
    }

    /** Waiting citizens are told when their queue moves. */
    private void listen(KioskId kiosk, Optional<CallRow> row) {
        row.map(CallRow::call)
                .filter(call -> call.state() instanceof CallState.Queued)
                .ifPresentOrElse(
                        call -> waitingRoom.waits(
                                kiosk,
                                call.subject().permitCity(),
                                call.subject().category()),
                        () -> waitingRoom.waitsNoMore(kiosk));
    }

    private KioskView view(
            KioskPlace place, boolean agentConnected, Optional<Attendance> attendance, Optional<CallView> call) {
        Set<DeviceKind> missing = EnumSet.copyOf(REQUIRED);
        missing.removeAll(place.devices());
        CounterWindow counter = place.counter();
        return new KioskView(
                place.id(),
                place.name(),
                place.city(),
                place.cityName(),
                place.centreName(),
                new CounterPlace(
                        counter.id(), counter.name(), counter.centreName(), counter.address(), counter.phone()),
                hours(counter.hours()),
                missing,
                agentConnected,
                attendance,
                call);
    }

    /** Today's hours, or the next opening's with its day. */
    private Localized hours(ServiceHours hours) {
        LocalDate today = LocalDate.now(clock);
        List<ServiceHours.Span> spans = hours.on(today);
        if (!spans.isEmpty()) {
            String text = spans.stream()
                    .map(span -> span.opens() + "–" + span.closes())
                    .collect(Collectors.joining(" / "));
            return new Localized(text, text);
        }
        return hours.nextOpening(clock.instant())
                .map(next -> next.day() + " " + next.opens() + "–" + next.closes())
                .map(text -> new Localized(text, text))
                .orElseGet(() -> new Localized("—", "—"));
    }
}
