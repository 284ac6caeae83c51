package io.yunchuang.agent.agent;

import io.yunchuang.agent.bridge.BridgeListener;
import io.yunchuang.agent.bridge.BridgeServer;
import io.yunchuang.agent.browser.BrowserSetup;
import io.yunchuang.agent.browser.Look;
import io.yunchuang.agent.browser.Place;
import io.yunchuang.agent.browser.PortalDesk;
import io.yunchuang.agent.browser.WatchedPage;
import io.yunchuang.agent.control.ControlDesk;
import io.yunchuang.agent.control.ControlEvents;
import io.yunchuang.agent.control.OwnMoves;
import io.yunchuang.agent.control.OwnPresses;
import io.yunchuang.agent.control.Presses;
import io.yunchuang.agent.control.RememberingSink;
import io.yunchuang.agent.control.ScreenWatch;
import io.yunchuang.agent.x11.XActiveWindow;
import io.yunchuang.agent.x11.XPresses;
import io.yunchuang.remotecontrol.control.SteadyClock;
import io.yunchuang.remotecontrol.input.InputSink;
import io.yunchuang.remotecontrol.screen.ScreenGeometry;
import io.yunchuang.signaling.client.ClientListener;
import io.yunchuang.signaling.client.ClientOptions;
import io.yunchuang.signaling.client.ClientState;
import io.yunchuang.signaling.client.SignalingClient;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ControlReport;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage.ControlState;
import io.yunchuang.signaling.protocol.bridge.BridgeToken;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/** All parts of a running agent, and what they say to each other. */
final class Agent implements Running {
    private static final Logger LOG = Logger.getLogger(Agent.class.getName());
    private static final Duration ATTEMPT = Duration.ofSeconds(8);
    /** Journals are worth waiting for. */
    private static final Duration KEEP = Duration.ofHours(1);

    private final Screen screen = new Screen();
    private final double callShare;
    private final List<BridgeMessage.Region> maskedRegions;
    private final InputSink sink;
    private final ControlDesk control;
    private final ScreenWatch watch;
    private final WatchedFrame frame = new WatchedFrame(screen);
    private final PortalDesk portal;
    private final DeviceDesk devices;
    private final BridgeServer bridge;
    private final Optional<WatchedPage> window;
    private final SignalingClient server;

    /**
     * Starts everything; closes nothing of it by itself.
     *
     * @param machine what is controlled; {@code ownPresses} hears of what it presses
     */
    Agent(AgentConfig config, Credential credential, BrowserSetup browser, InputSink machine, OwnPresses ownPresses)
            throws IOException {
        OwnMoves moves = new OwnMoves(System::nanoTime);
        callShare = config.callWindowShare();
        maskedRegions = MaskedRegions.read(config.maskedRegions().orElse(List.of()));
        ScreenGeometry atStart = screen.get();
        sink = new RememberingSink(machine, config.dataDir().resolve("held"), moves);
        control = new ControlDesk(new SteadyClock(Clock.systemUTC()), atStart, maskedRegions, sink, new FromControl());
        watch = new ScreenWatch(
                control,
                moves,
                ownPresses,
                XPresses.open().orElse(Presses.UNKNOWN),
                screen,
                frontWindows(config.server()));
        portal = new PortalDesk(
                browser,
                Place.portal(atStart, callShare),
                Clipboards::wipe,
                (view, state) -> say(new ClientMessage.ReportPortal(view.call(), view.link(), state)));
        server = new SignalingClient(options(config, credential), new FromServer());
        devices = new DeviceDesk(config.devices().settings(), this::bridge, this::say, Clock.systemUTC());
        String origin = Origin.of(config.server());
        window = config.startBrowser()
                ? Optional.of(new WatchedPage(
                        browser,
                        Look.callWindow(Place.whole(atStart)),
                        origin,
                        Duration.ofSeconds(config.pageWithinSeconds()),
                        () -> origin + "/kiosk#bridge=" + bridge().port() + "."
                                + bridge().handOut().value(),
                        () -> bridge().say(new BridgeMessage.CheckPage())))
                : Optional.empty();
        BridgeMemory.Opened opened = new BridgeMemory(config.dataDir()).open(origin, new FromPage());
        bridge = opened.bridge();
        devices.start();
        server.start();
        // A page that has outlived the agent before this one finds the bridge by itself.
        window.filter(each -> !(opened.inItsOldPlace() && each.adopt())).ifPresent(WatchedPage::start);
    }

    private static ClientOptions options(AgentConfig config, Credential credential) {
        return new ClientOptions(
                config.server(),
                Role.AGENT,
                credential::token,
                new PageId(UUID.randomUUID().toString()),
                ATTEMPT,
                KEEP);
    }

    /** Ends control first: nothing stays pressed. */
    @Override
    public void close() {
        control.close();
        sink.close();
        watch.close();
        frame.close();
        portal.close();
        devices.close();
        window.ifPresent(WatchedPage::close);
        bridge.close();
        server.close();
    }

    private FrontWindows frontWindows(URI server) {
        Optional<XActiveWindow> active = XActiveWindow.open();
        return new FrontWindows(
                () -> active.flatMap(XActiveWindow::owner),
                pid -> window.filter(call -> call.isShownBy(pid)).isPresent(),
                pid -> portal.shownBy(pid),
                server.getHost(),
                Clock.systemUTC());
    }

    private BridgeServer bridge() {
        return bridge;
    }

    private void say(ClientMessage message) {
        server.send(message);
    }

    private final class FromServer implements ClientListener {
        @Override
        public void stateChanged(ClientState state) {
            switch (state) {
                case ClientState.Open open -> LOG.info("connected to the server");
                case ClientState.Waiting waiting -> LOG.info("no connection to the server; trying again");
                case ClientState.Refused refused ->
                    LOG.severe("The server does not want this agent (" + refused.why()
                            + "). Ask a manager for a new code and start once with --enrol CODE.");
                case ClientState.Replaced replaced ->
                    LOG.severe("Another agent with the same credential has taken over; this one stays quiet.");
                case ClientState.Idle idle -> LOG.fine("no connection wanted");
                case ClientState.Connecting connecting -> LOG.fine("connecting");
            }
        }

        @Override
        public void received(ServerMessage message) {
            switch (message) {
                case ServerMessage.Agent agent -> {
                    control.lease(agent.view().control());
                    frame.watched(
                            agent.view().watched() || agent.view().control().isPresent());
                    portal.show(agent.view().portal());
                }
                case ServerMessage.LeaseRenewed renewed ->
                    control.renewed(renewed.lease(), Duration.ofMillis(renewed.validMillis()));
                case ServerMessage.Refused refused ->
                    LOG.warning(
                            "the server did not carry out: " + refused.problem().code());
                case ServerMessage.Welcome welcome -> {
                    devices.serverTime(welcome.serverTime());
                    devices.reportAgain();
                }
                case ServerMessage.TryPortal wish ->
                    portal.rehearse(
                            wish.url(),
                            wish.allowedHosts(),
                            (trial, tookMillis) ->
                                    say(new ClientMessage.ReportPortalTrial(wish.test(), trial, tookMillis)));
                case ServerMessage.Beat beat -> devices.serverTime(beat.serverTime());
                case ServerMessage.Control m -> {}
                case ServerMessage.Attendant m -> {}
                case ServerMessage.SelfTest m -> {}
                case ServerMessage.TestSignal m -> {}
                case ServerMessage.Kiosk m -> {}
                case ServerMessage.Clerk m -> {}
                case ServerMessage.Counter m -> {}
                case ServerMessage.Display m -> {}
                case ServerMessage.Wall m -> {}
                case ServerMessage.Supervisor m -> {}
                case ServerMessage.Signal m -> {}
                case ServerMessage.ConferenceChannel m -> {}
            }
        }
    }

    private final class FromControl implements ControlEvents {
        @Override
        public void report(ControlReport report) {
            say(new ClientMessage.ReportControl(report));
        }

        @Override
        public void stopped(CallId call) {
            say(new ClientMessage.StopControl(call));
        }

        @Override
        public void echo(byte[] ping) {
            bridge.echo(ping);
        }

        @Override
        public void state(ControlState state) {
            watch.watch(state.active());
            bridge.say(state);
        }
    }

    private final class FromPage implements BridgeListener {
        @Override
        public BridgeMessage.BridgeReady greeting(BridgeToken next) {
            ScreenGeometry now = screen.get();
            return new BridgeMessage.BridgeReady(
                    next,
                    devices.reports(),
                    now.width(),
                    now.height(),
                    Place.besidePortal(now, callShare),
                    maskedRegions);
        }

        @Override
        public void pageCame() {
            LOG.info("the page has the bridge");
            window.ifPresent(WatchedPage::pageCame);
        }

        @Override
        public void pageLost() {
            window.ifPresent(WatchedPage::pageLost);
            devices.closeCamera();
            control.stop();
            control.mask(List.of());
        }

        @Override
        public void said(BridgeMessage.FromPage message) {
            switch (message) {
                case BridgeMessage.LocalInput m -> control.localInput();
                case BridgeMessage.StopControl m -> control.stop();
                case BridgeMessage.PageAlive m -> window.ifPresent(WatchedPage::pageLives);
                case BridgeMessage.MaskRegions masks -> control.mask(masks.regions());
                case BridgeMessage.OpenDocumentCamera m -> devices.openCamera();
                case BridgeMessage.CloseDocumentCamera m -> devices.closeCamera();
                case BridgeMessage.TakePicture wish -> devices.takePicture(wish.id());
                // Of a probe's page alone.
                case BridgeMessage.ProbeRefused m -> {}
            }
        }

        @Override
        public void controlEvent(ByteBuffer frame) {
            control.event(frame);
        }
    }
}
