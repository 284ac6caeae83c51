package io.yunchuang.server.call;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.MessageHandler;
import io.yunchuang.server.live.Participant;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.FrameText;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.control.ControlCodec;
import io.yunchuang.signaling.protocol.control.ControlFrame;
import io.yunchuang.signaling.protocol.control.FrameReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes what a clerk does to the kiosk that he controls, where the link between the pages cannot. It only spares the kiosk
 * what its gate would drop anyway: the agent obeys the lease of its own connection, whatever comes from here. Who stands
 * under that lease is asked of PostgreSQL each time.
 */
@ApplicationScoped
class ControlRelay implements MessageHandler {
    private final CallStore store;
    private final LiveViews views;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<StaffId, ControlBudget> budgets = new ConcurrentHashMap<>();

    ControlRelay(CallStore store, LiveViews views, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.views = views;
        this.meters = meters;
        this.clock = clock;
    }

    /** Why frames were not passed. */
    private enum Dropped {
        /** No such lease stands in that call. */
        LEASE,
        /** It is no frame of that lease. */
        FRAME,
        /** Too many in a second. */
        RATE
    }

    @Override
    public Set<Class<? extends ClientMessage>> handles() {
        return Set.of(ClientMessage.PassControl.class);
    }

    @Override
    public Uni<Void> handle(Participant from, ClientMessage message) {
        return switch (message) {
            case ClientMessage.PassControl m ->
                store.find(m.call())
                        .map(found -> found.map(CallRow::call).orElseThrow(() -> new Refusal(ErrorCode.CALL_UNKNOWN)))
                        .invoke(call -> pass(new StaffId(from.id()), call, m))
                        .replaceWithVoid();
            case ClientMessage other -> throw new IllegalArgumentException("No control: " + other);
        };
    }

    /** What comes a little after the end of its lease is everyday life and nobody's mistake: it is dropped without a word. */
    private void pass(StaffId clerk, Call call, ClientMessage.PassControl message) {
        if (call.state().clerk().filter(agent -> agent.id().equals(clerk)).isEmpty()) {
            throw new Refusal(ErrorCode.NOT_YOURS);
        }
        List<FrameText> frames = message.frames();
        boolean stands = call.state()
                .lease()
                .filter(granted -> granted.lease().equals(message.lease()))
                .isPresent();
        if (!stands) {
            drop(Dropped.LEASE, frames.size());
            return;
        }
        List<FrameText> good =
                frames.stream().filter(frame -> isOf(message.lease(), frame)).toList();
        drop(Dropped.FRAME, frames.size() - good.size());
        int admitted = budgets.compute(
                        clerk,
                        (id, budget) -> ControlBudget.next(budget, message.lease(), clock.instant(), good.size()))
                .admitted();
        drop(Dropped.RATE, good.size() - admitted);
        if (admitted > 0) {
            send(call, message.call(), good.subList(0, admitted));
        }
    }

    private void send(Call call, CallId id, List<FrameText> frames) {
        views.send(Role.KIOSK, call.subject().kiosk().value(), new ServerMessage.Control(id, frames));
    }

    private static boolean isOf(LeaseId lease, FrameText text) {
        return switch (ControlCodec.read(text.bytes())) {
            case FrameReading.Good good ->
                good.frame() instanceof ControlFrame.Leased leased
                        && leased.lease().equals(lease);
            case FrameReading.Bad bad -> false;
        };
    }

    private void drop(Dropped why, int frames) {
        if (frames > 0) {
            meters.counter("yunchuang.control.dropped", "why", why.name()).increment(frames);
        }
    }
}
