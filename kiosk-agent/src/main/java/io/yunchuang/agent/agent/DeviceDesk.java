package io.yunchuang.agent.agent;

import io.yunchuang.agent.bridge.BridgeServer;
import io.yunchuang.agent.device.DeviceSettings;
import io.yunchuang.agent.device.DocumentCamera;
import io.yunchuang.agent.device.KioskDevices;
import io.yunchuang.agent.device.Picture;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleReport;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.bridge.BridgeMessage;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells the server and the page how it is with the kiosk's modules, and the page what camera and scanner see. */
final class DeviceDesk implements AutoCloseable {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("self-checks").factory());
    private final KioskDevices devices;
    private final Supplier<BridgeServer> bridge;
    private final Consumer<ClientMessage> server;
    private final Clock clock;
    private volatile Optional<Duration> clockOffset = Optional.empty();

    /**
     * @param bridge asked for at every use: it is opened after this
     * @param server takes what the server is to hear
     */
    DeviceDesk(DeviceSettings settings, Supplier<BridgeServer> bridge, Consumer<ClientMessage> server, Clock clock) {
        this.bridge = bridge;
        this.server = server;
        this.clock = clock;
        this.devices = new KioskDevices(settings, this::scanned, () -> clockOffset, scheduler, clock);
    }

    /** Begins the self-checks, which report by themselves. */
    void start() {
        devices.modules().onChange(this::report);
        devices.start();
    }

    /** The server's time just now. */
    void serverTime(Instant time) {
        clockOffset = Optional.of(Duration.between(clock.instant(), time));
    }

    /** Says everything again, to a server that may have forgotten it. */
    void reportAgain() {
        List<ModuleReport> reports = devices.modules().reports();
        if (!reports.isEmpty()) {
            server.accept(new ClientMessage.ReportModules(reports));
        }
    }

    /** How it is with the modules, as far as it is known yet. */
    List<ModuleReport> reports() {
        return devices.modules().reports();
    }

    /** The page wants to see what lies under the document camera. */
    void openCamera() {
        devices.documentCamera().open(new DocumentCamera.Viewer() {
            @Override
            public void preview(Picture picture) {
                bridge.get().preview(bytes(picture));
            }

            @Override
            public void fault(FaultCode code) {
                bridge.get().say(new BridgeMessage.CameraFault(code));
            }
        });
    }

    /** Nobody looks any more. */
    void closeCamera() {
        devices.documentCamera().release();
    }

    /** One picture of full size, or why there is none. */
    void takePicture(String id) {
        var unused = devices.documentCamera().takePicture().whenComplete((picture, failure) -> {
            if (failure == null) {
                bridge.get()
                        .picture(new BridgeMessage.PictureTaken(id, picture.width(), picture.height()), bytes(picture));
            } else {
                bridge.get().say(new BridgeMessage.CameraFault(DocumentCamera.faultOf(failure)));
            }
        });
    }

    private void report(List<ModuleReport> reports) {
        server.accept(new ClientMessage.ReportModules(reports));
        bridge.get().say(new BridgeMessage.ModulesChanged(reports));
    }

    private void scanned(PlainText code) {
        bridge.get().say(new BridgeMessage.Barcode(code.value()));
    }

    private static byte[] bytes(Picture picture) {
        ByteBuffer jpeg = picture.jpeg();
        byte[] bytes = new byte[jpeg.remaining()];
        jpeg.get(bytes);
        return bytes;
    }

    /** Frees all hardware. */
    @Override
    public void close() {
        devices.close();
        scheduler.shutdownNow();
    }
}
