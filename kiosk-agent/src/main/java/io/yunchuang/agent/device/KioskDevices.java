package io.yunchuang.agent.device;

import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.PlainText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The nine modules of one kiosk, put together as its settings say. */
public final class KioskDevices implements AutoCloseable {
    private static final Path INPUT_DEVICES = Path.of("/proc/bus/input/devices");

    private final DeviceSettings settings;
    private final DocumentCamera documentCamera;
    private final Optional<Scanner> scanner;
    private final ModuleRegistry modules;

    /**
     * @param codes gets what the scanner reads, on the scanner's thread; may be personal
     * @param clockOffset what must be added to this machine's clock to get the server's, once that is known
     * @param scheduler for the self-checks; stays the caller's
     */
    public KioskDevices(
            DeviceSettings settings,
            Consumer<PlainText> codes,
            Supplier<Optional<Duration>> clockOffset,
            ScheduledExecutorService scheduler,
            Clock clock) {
        this.settings = settings;
        WebcamDriver cameras = new WebcamDefaultDriver();
        this.documentCamera =
                new DocumentCamera(source(settings.documentCamera(), cameras), rhythm(CameraRhythm.PREVIEW), clock);
        this.scanner = scanner(settings.scanner(), cameras, new CodeSink(codes, clock), clock);
        List<KioskModule> real = List.of(
                new DisplayModule(DisplayModule::ofDesktop),
                new PrinterModule(PrinterModule::ofSystem, settings.printer()),
                new CardReaderModule(CardReaderModule::ofSystem, settings.cardReader()),
                scanner.<KioskModule>map(s -> s).orElse(new AbsentModule(DeviceKind.QR_SCANNER)),
                new FaceCameraModule(LocalCamera.named(cameras, looksAtTheCitizen(settings))),
                documentCamera,
                InputModule.keyboard(INPUT_DEVICES, keyboardScanner(settings.scanner())),
                InputModule.mouse(INPUT_DEVICES),
                new HostModule(new HostSensor(settings.disk()), clockOffset, HostModule.Limits.USUAL));
        this.modules = new ModuleRegistry(withSimulators(real, settings), settings.limit(), scheduler, clock);
    }

    private static List<KioskModule> withSimulators(List<KioskModule> real, DeviceSettings settings) {
        List<KioskModule> modules = new ArrayList<>();
        for (KioskModule module : real) {
            boolean simulated = settings.simulated().contains(module.kind());
            modules.add(simulated ? new SimulatedModule(module.kind()) : module);
        }
        return modules;
    }

    private static CameraSource source(CameraChoice choice, WebcamDriver cameras) {
        return switch (choice) {
            case CameraChoice.Local local -> LocalCamera.named(cameras, named(local));
            case CameraChoice.Network network -> new NetworkCamera(network.address());
            case CameraChoice.None none -> LocalCamera.named(cameras, name -> false);
            case CameraChoice.Simulated simulated -> LocalCamera.simulated(new SimulatedCamera());
        };
    }

    private CameraRhythm rhythm(CameraRhythm usual) {
        return usual.withPatience(settings.cameraPatience());
    }

    private Optional<Scanner> scanner(ScannerChoice choice, WebcamDriver cameras, CodeSink sink, Clock clock) {
        return switch (choice) {
            case ScannerChoice.None none -> Optional.empty();
            case ScannerChoice.Camera by ->
                Optional.of(
                        new CameraScanner(source(by.camera(), cameras), rhythm(CameraRhythm.SCANNING), sink, clock));
            case ScannerChoice.Keyboard by ->
                Optional.of(new WedgeScanner(by.device(), sink, CameraRhythm.SCANNING.retry()));
        };
    }

    private static Optional<Path> keyboardScanner(ScannerChoice choice) {
        return choice instanceof ScannerChoice.Keyboard by ? Optional.of(by.device()) : Optional.empty();
    }

    /** A camera that looks at documents or codes is no face camera, else one camera would count for two modules. */
    private static Predicate<String> looksAtTheCitizen(DeviceSettings settings) {
        Predicate<String> others = settings.scanner() instanceof ScannerChoice.Camera by
                ? uses(settings.documentCamera()).or(uses(by.camera()))
                : uses(settings.documentCamera());
        return others.negate().and(name -> settings.faceCamera().matcher(name).find());
    }

    private static Predicate<String> uses(CameraChoice choice) {
        return choice instanceof CameraChoice.Local local ? named(local) : name -> false;
    }

    private static Predicate<String> named(CameraChoice.Local local) {
        return name -> local.name().matcher(name).find();
    }

    /** Begins the self-checks and the scanning. */
    public void start() {
        scanner.ifPresent(Scanner::start);
        modules.start(settings.pause());
    }

    /** How it is with the modules. */
    public ModuleRegistry modules() {
        return modules;
    }

    /** The camera over the documents; where the kiosk has none, opening it says so. */
    public DocumentCamera documentCamera() {
        return documentCamera;
    }

    /** Frees all hardware. */
    @Override
    public void close() {
        modules.close();
        scanner.ifPresent(Scanner::close);
        documentCamera.close();
    }
}
