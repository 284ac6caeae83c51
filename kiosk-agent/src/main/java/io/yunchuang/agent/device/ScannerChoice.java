package io.yunchuang.agent.device;

import java.nio.file.Path;

/** How the kiosk scans QR codes, as its configuration says it. */
public sealed interface ScannerChoice {
    /** It has no scanner. */
    record None() implements ScannerChoice {}

    /** By a camera that looks at nothing else. */
    record Camera(CameraChoice camera) implements ScannerChoice {}

    /** By a scanner that plays a keyboard (Linux only). */
    record Keyboard(Path device) implements ScannerChoice {}
}
