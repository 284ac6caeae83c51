package io.yunchuang.server.dialtest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.media.Peers;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestConfirmation;
import io.yunchuang.signaling.dialtest.DialTestSide;
import io.yunchuang.signaling.dialtest.DialTestState;
import io.yunchuang.signaling.dialtest.DialTestState.Answering;
import io.yunchuang.signaling.dialtest.DialTestState.AtWindow;
import io.yunchuang.signaling.dialtest.DialTestState.Confirming;
import io.yunchuang.signaling.dialtest.DialTestState.Facing;
import io.yunchuang.signaling.dialtest.DialTestState.Measuring;
import io.yunchuang.signaling.dialtest.DialTestState.Running;
import io.yunchuang.signaling.dialtest.DialTestState.Waking;
import io.yunchuang.signaling.dialtest.MeasuredSteps;
import io.yunchuang.signaling.protocol.CallView.PeerView;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.SelfTestView;
import io.yunchuang.signaling.protocol.SelfTestView.Attended;
import io.yunchuang.signaling.protocol.SelfTestView.LineWish;
import io.yunchuang.signaling.protocol.SelfTestView.Stage;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the two ends of a dial-test how it stands: each time the whole of it, or that there is none. Whoever hears nothing
 * ends by himself when its time is over.
 */
@ApplicationScoped
class DialTestViews {
    /** What a page waits beyond the deadline for the server's word. */
    private static final Duration WORD = Duration.ofSeconds(2);

    private final LiveViews live;
    private final WindowRegistry windows;
    private final DialTestConfig config;

    DialTestViews(LiveViews live, WindowRegistry windows, DialTestConfig config) {
        this.live = live;
        this.windows = windows;
        this.config = config;
    }

    /** Who takes part, as the sockets know him. */
    record End(Role role, String id, DialTestSide side) {}

    /** Those who take part in a test as it stands. */
    static Set<End> ends(DialTest test) {
        Set<End> ends = new HashSet<>();
        if (test.state() instanceof Running) {
            ends.add(new End(Role.KIOSK, test.kiosk().value(), DialTestSide.KIOSK));
        }
        if (test.state() instanceof AtWindow) {
            ends.add(atWindow(test));
        }
        return ends;
    }

    private static End atWindow(DialTest test) {
        return test.state()
                .atConsole()
                .map(clerk -> new End(Role.CLERK, clerk.value(), DialTestSide.WINDOW))
                .orElseGet(() -> new End(Role.PROBE, test.window().value(), DialTestSide.WINDOW));
    }

    /** What the probe of that window is to know of a test in which it takes part. */
    Uni<ServerMessage.SelfTest> forProbe(DialTest test) {
        return view(test, new End(Role.PROBE, test.window().value(), DialTestSide.WINDOW))
                .map(ServerMessage.SelfTest::new);
    }

    /** Tells everybody who takes part, or did before the last step. */
    Uni<Void> tell(DialTest before, DialTest after) {
        Set<End> all = new HashSet<>(ends(before));
        all.addAll(ends(after));
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(end -> tell(after, end))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(DialTest test, End end) {
        return view(test, end)
                .invoke(view -> live.send(end.role(), end.id(), new ServerMessage.SelfTest(view)))
                .replaceWithVoid();
    }

    private Uni<Optional<SelfTestView>> view(DialTest test, End end) {
        if (!(test.state() instanceof Running running) || !ends(test).contains(end)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return kioskName(test)
                .chain(kiosk -> windowName(test)
                        .map(window -> Optional.of(new SelfTestView(
                                test.id(),
                                kiosk,
                                window,
                                running.by().plus(WORD),
                                config.measureTime().toMillis(),
                                hertz(end.side()),
                                peer(running, end.side()),
                                attended(test, running, end.side()),
                                line(test, end.side())))));
    }

    private Optional<LineWish> line(DialTest test, DialTestSide side) {
        boolean measures = test.line() && side == DialTestSide.KIOSK;
        return measures
                ? Optional.of(new LineWish(config.lineBytes(), config.lineTime().toMillis()))
                : Optional.empty();
    }

    private static double hertz(DialTestSide side) {
        return switch (side) {
            case KIOSK -> MeasuredSteps.KIOSK_HERTZ;
            case WINDOW -> MeasuredSteps.WINDOW_HERTZ;
        };
    }

    /** As in a call: the kiosk writes the offer. */
    private static Optional<PeerView> peer(DialTestState state, DialTestSide side) {
        if (!(state instanceof Measuring measuring)) {
            return Optional.empty();
        }
        return Optional.of(peer(measuring.link(), side));
    }

    private static PeerView peer(LinkId link, DialTestSide side) {
        return switch (side) {
            case KIOSK -> new PeerView(Peers.CLERK, link, true, true, Optional.empty());
            case WINDOW -> new PeerView(Peers.KIOSK, link, false, true, Optional.empty());
        };
    }

    private static Optional<Attended> attended(DialTest test, Running running, DialTestSide side) {
        return switch (test.mode()) {
            case AUTO, PROBE -> Optional.empty();
            case ATTENDED ->
                Optional.of(new Attended(
                        stage(running),
                        running.since(),
                        running.by(),
                        faces(running).map(link -> peer(link, side)),
                        test.confirmation().map(DialTestConfirmation::word)));
        };
    }

    private static Stage stage(Running running) {
        return switch (running) {
            case Waking s -> Stage.WAKING;
            case Answering s -> Stage.RINGING;
            case Measuring s -> Stage.MEASURING;
            case Confirming s -> Stage.CONFIRMING;
        };
    }

    private static Optional<LinkId> faces(Running running) {
        return running instanceof Facing facing ? Optional.of(facing.faces()) : Optional.empty();
    }

    private Uni<Localized> kioskName(DialTest test) {
        return windows.kiosk(test.kiosk())
                .map(known -> known.map(place -> joined(place.centreName(), place.name()))
                        .orElseGet(() -> bare(test.kiosk().value())));
    }

    private Uni<Localized> windowName(DialTest test) {
        return windows.virtualWindow(test.window())
                .map(known -> known.map(place -> joined(place.centreName(), place.name()))
                        .orElseGet(() -> bare(test.window().value())));
    }

    private static Localized joined(Localized centre, Localized name) {
        return new Localized(centre.zh() + " " + name.zh(), centre.en() + ", " + name.en());
    }

    private static Localized bare(String id) {
        return new Localized(id, id);
    }
}
