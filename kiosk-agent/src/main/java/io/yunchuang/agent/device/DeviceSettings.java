package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which hardware the kiosk has, as far as the hardware does not say it itself.
 *
 * @param printer part of the printer's name; empty for the system's default
 * @param cardReader part of the PC/SC reader's name; empty for the first
 * @param faceCamera part of the name of the camera that looks at the citizen; empty for the first that is nothing else
 * @param documentCamera the camera over the documents
 * @param scanner how QR codes are scanned
 * @param simulated modules that a program plays
 * @param cameraPatience how long a camera may take for its next picture before it counts as lost
 * @param disk any folder on the disk to watch
 * @param pause from the end of one self-check to the next
 * @param limit longest time for one module's check
 */
public record DeviceSettings(
        Pattern printer,
        Pattern cardReader,
        Pattern faceCamera,
        CameraChoice documentCamera,
        ScannerChoice scanner,
        Set<DeviceKind> simulated,
        Duration cameraPatience,
        Path disk,
        Duration pause,
        Duration limit) {
    private static final String NONE = "none";

    /**
     * Reads the settings; all have defaults. Keys: {@code devices.printer}, {@code devices.card-reader},
     * {@code devices.face-camera} (regular expressions); {@code devices.document-camera}: {@code none}, {@code simulated},
     * {@code http://…} or {@code local:<regular expression>}; {@code devices.scanner}: {@code none},
     * {@code keyboard:<device>} or {@code camera:<as a document camera>}; {@code devices.simulated}: module names with
     * commas; {@code devices.disk}; {@code devices.camera-patience}, {@code devices.check-every} and
     * {@code devices.check-limit} (ISO 8601).
     *
     * @param value the value of a key, where one is set
     * @throws IllegalArgumentException where a value cannot be understood; says which and why
     */
    public static DeviceSettings read(Function<String, Optional<String>> value) {
        Reader reader = new Reader(value);
        return new DeviceSettings(
                reader.get("devices.printer", "", Pattern::compile),
                reader.get("devices.card-reader", "", Pattern::compile),
                reader.get("devices.face-camera", "", Pattern::compile),
                reader.get("devices.document-camera", NONE, DeviceSettings::camera),
                reader.get("devices.scanner", NONE, DeviceSettings::scanner),
                reader.get("devices.simulated", "", DeviceSettings::kinds),
                reader.get(
                        "devices.camera-patience",
                        CameraRhythm.PREVIEW.patience().toString(),
                        DeviceSettings::duration),
                reader.get("devices.disk", ".", Path::of),
                reader.get("devices.check-every", "PT30S", DeviceSettings::duration),
                reader.get("devices.check-limit", "PT10S", DeviceSettings::duration));
    }

    private record Reader(Function<String, Optional<String>> value) {
        <T> T get(String key, String otherwise, Function<String, T> form) {
            String text = value.apply(key).map(String::strip).orElse(otherwise);
            try {
                return form.apply(text);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(key + "=" + text + ": " + e.getMessage(), e);
            }
        }
    }

    private static CameraChoice camera(String text) {
        if (text.equals(NONE)) {
            return new CameraChoice.None();
        }
        if (text.equals("simulated")) {
            return new CameraChoice.Simulated();
        }
        return text.startsWith("local:")
                ? new CameraChoice.Local(Pattern.compile(after(text, "local:")))
                : new CameraChoice.Network(URI.create(text));
    }

    private static ScannerChoice scanner(String text) {
        if (text.equals(NONE)) {
            return new ScannerChoice.None();
        }
        if (text.startsWith("keyboard:")) {
            return new ScannerChoice.Keyboard(Path.of(after(text, "keyboard:")));
        }
        if (text.startsWith("camera:")) {
            return new ScannerChoice.Camera(camera(after(text, "camera:")));
        }
        throw new IllegalArgumentException("none, keyboard:<device> or camera:<camera> is wanted");
    }

    private static String after(String text, String prefix) {
        return text.substring(prefix.length());
    }

    private static Set<DeviceKind> kinds(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> DeviceKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.compareTo(Duration.ofMillis(100)) < 0) {
            throw new IllegalArgumentException("at least PT0.1S is wanted");
        }
        return duration;
    }
}
