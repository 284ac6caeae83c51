package io.yunchuang.agent.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.FaultCode;
import io.yunchuang.signaling.protocol.ModuleState;
import io.yunchuang.signaling.protocol.PlainText;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final int LEFT_SHIFT = 42;
    private static final int ENTER = 28;

    private final QrDecoder decoder = new QrDecoder();
    private final BlockingQueue<PlainText> scanned = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    @Test
    void codeIsReadHoweverItIsHeld() {
        for (int degrees = 0; degrees < 360; degrees += 30) {
            assertThat(decoder.text(DrawnCode.of("SJ-2026-000123", degrees))).contains("SJ-2026-000123");
        }
    }

    @Test
    void chineseCodeAndNightModeAreRead() {
        assertThat(decoder.text(DrawnCode.of("上海市松江区 办件 7", 0))).contains("上海市松江区 办件 7");
        BufferedImage inverted = DrawnCode.of("SJ-2026-000123", 0);
        for (int y = 0; y < inverted.getHeight(); y++) {
            for (int x = 0; x < inverted.getWidth(); x++) {
                inverted.setRGB(x, y, ~inverted.getRGB(x, y));
            }
        }
        assertThat(decoder.text(inverted)).contains("SJ-2026-000123");
    }

    @Test
    void pictureWithoutACodeGivesNone() {
        assertThat(decoder.text(DrawnCode.desk())).isEqualTo(Optional.empty());
        assertThat(decoder.text(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
                .isEmpty();
    }

    @Test
    void codeThatStaysIsPassedOnOnceAndAgainWhenItComesBack() {
        HandClock clock = new HandClock(START);
        CodeSink sink = new CodeSink(scanned::add, clock);
        sink.scanned("A");
        for (int i = 0; i < 10; i++) {
            clock.pass(Duration.ofSeconds(1));
            sink.scanned("A");
        }
        assertThat(scanned).hasSize(1);
        sink.scanned("B");
        sink.scanned("A");
        clock.pass(CodeSink.AGAIN);
        sink.scanned("A");
        assertThat(scanned.stream().map(PlainText::value)).containsExactly("A", "B", "A", "A");
    }

    @Test
    void codeWhoseTextMayNotBeShownIsDropped() {
        CodeSink sink = new CodeSink(scanned::add, Clock.systemUTC());
        sink.scanned("\u0000");
        sink.scanned("\u202Etxt.exe");
        sink.scanned("x".repeat(PlainText.MAX_LENGTH + 1));
        assertThat(scanned).isEmpty();
    }

    @Test
    void cameraScannerReadsWhatIsHeldBeforeIt() throws Exception {
        try (MjpegServer server = new MjpegServer(DrawnCode.of("TICKET-A017", 15));
                CameraScanner scanner = new CameraScanner(
                        new NetworkCamera(server.address()),
                        CameraRhythm.SCANNING,
                        new CodeSink(scanned::add, Clock.systemUTC()),
                        Clock.systemUTC())) {
            scanner.start();
            assertThat(scanned.take().value()).isEqualTo("TICKET-A017");
            assertThat(scanner.check().state()).isEqualTo(ModuleState.PRESENT);
        }
    }

    @Test
    void keyboardScannerReadsItsOwnInputDevice() throws Exception {
        Path device = folder.resolve("usb-scanner-event-kbd");
        try (WedgeScanner scanner =
                new WedgeScanner(device, new CodeSink(scanned::add, Clock.systemUTC()), Duration.ofMillis(5))) {
            scanner.start();
            assertThat(scanner.check().state()).isEqualTo(ModuleState.MISSING);
            // "Ab1" is typed by hand, "SJ-07" by the scanner.
            List<Key> keys = new ArrayList<>(shifted(30, 200));
            keys.addAll(List.of(new Key(48, 200), new Key(2, 200), new Key(ENTER, 200)));
            keys.addAll(shifted(31, 200));
            keys.addAll(shifted(36, 5));
            keys.addAll(List.of(new Key(12, 5), new Key(11, 5), new Key(8, 5), new Key(ENTER, 5)));
            plugIn(device, keys);
            assertThat(scanned.take().value()).isEqualTo("SJ-07");
            assertThat(scanner.check().state()).isEqualTo(ModuleState.PRESENT);
        }
    }

    @Test
    void keyboardScannerThatMayNotBeReadSaysSo() throws IOException {
        // A folder can be seen and not be read as a device, whoever runs the test.
        WedgeScanner scanner =
                new WedgeScanner(folder, new CodeSink(scanned::add, Clock.systemUTC()), Duration.ofMillis(5));
        assertThat(scanner.check().fault()).contains(FaultCode.NOT_PERMITTED);
        scanner.close();
    }

    /** A key, pressed and released, or held where it has no release. */
    private record Key(int code, long millisLater, List<Integer> values) {
        Key(int code, long millisLater) {
            this(code, millisLater, List.of(1, 0));
        }
    }

    private static List<Key> shifted(int code, long millisLater) {
        return List.of(
                new Key(LEFT_SHIFT, millisLater, List.of(1)), new Key(code, 1), new Key(LEFT_SHIFT, 1, List.of(0)));
    }

    /** The bytes that the kernel would send, with its frame marks between the keys. */
    private static void plugIn(Path device, List<Key> keys) throws IOException {
        ByteBuffer events = ByteBuffer.allocate(24 * 6 * keys.size()).order(ByteOrder.nativeOrder());
        Instant at = START;
        for (Key key : keys) {
            at = at.plusMillis(key.millisLater());
            for (int value : key.values()) {
                event(events, at, 1, key.code(), value);
                event(events, at, 0, 0, 0);
            }
        }
        byte[] bytes = new byte[events.position()];
        events.flip().get(bytes);
        Path complete = Files.write(device.resolveSibling("complete"), bytes);
        Files.move(complete, device);
    }

    private static void event(ByteBuffer events, Instant at, int type, int code, int value) {
        events.putLong(at.getEpochSecond())
                .putLong(at.getNano() / 1_000)
                .putShort((short) type)
                .putShort((short) code)
                .putInt(value);
    }
}
