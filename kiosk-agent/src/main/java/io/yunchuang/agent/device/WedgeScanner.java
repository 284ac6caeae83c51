package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.FaultCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The QR scanner as a keyboard, read from its own Linux input device, so that it works whatever window has the focus. The
 * desktop is told to leave the device alone (see DEVICES.md), else a code would also be typed into the page.
 */
final class WedgeScanner implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(WedgeScanner.class);
    private static final int EVENT_BYTES = 24;

    private final Path device;
    private final CodeSink sink;
    private final Duration retry;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("scanner-keys").factory());

    /**
     * @param device such as {@code /dev/input/by-id/usb-…-event-kbd}, which stays the same when it is plugged in again
     * @param retry how long after a loss it is looked for again
     */
    WedgeScanner(Path device, CodeSink sink, Duration retry) {
        this.device = device;
        this.sink = sink;
        this.retry = retry;
    }

    @Override
    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::listen, 0, retry.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Until the device is gone; then it is tried again. */
    private void listen() {
        if (!isUsable()) {
            return;
        }
        try (InputStream keys = new BufferedInputStream(Files.newInputStream(device), EVENT_BYTES)) {
            listen(keys);
        } catch (IOException gone) {
            LOG.debug("the scanner is gone: {}", gone.toString());
        } catch (RuntimeException e) {
            LOG.error("a scanned code could not be passed on", e);
        }
    }

    private void listen(InputStream keys) throws IOException {
        WedgeRecogniser recogniser = WedgeRecogniser.START;
        boolean shift = false;
        while (true) {
            KeyEvent key = KeyEvent.read(keys);
            if (key.isShift()) {
                shift = key.down();
            } else if (key.down() && key.isEnter()) {
                WedgeRecogniser.Step step = recogniser.entered(key.at());
                step.code().ifPresent(sink::scanned);
                recogniser = step.next();
            } else if (key.down()) {
                Optional<Character> character = key.character(shift);
                recogniser = character.isPresent() ? recogniser.typed(character.get(), key.at()) : recogniser;
            }
        }
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.QR_SCANNER;
    }

    @Override
    public Finding check() {
        Facts facts = Facts.of("scanner", "keyboard").with("device", device.toString());
        if (!Files.exists(device)) {
            return Finding.missing(facts);
        }
        return isUsable() ? Finding.present(facts) : Finding.fault(FaultCode.NOT_PERMITTED, facts);
    }

    private boolean isUsable() {
        return Files.isReadable(device) && !Files.isDirectory(device);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
