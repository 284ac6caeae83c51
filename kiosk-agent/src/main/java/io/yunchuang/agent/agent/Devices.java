package io.yunchuang.agent.agent;

import io.smallrye.config.WithDefault;
import io.yunchuang.agent.device.DeviceSettings;
import java.util.Map;
import java.util.Optional;

/** Which hardware the kiosk has, as far as it does not say so itself; {@code kiosk-agent/DEVICES.md} has the forms of the values. */
public interface Devices {
    /** Part of the printer's name (regular expression). Set it where the default printer is not the kiosk's. */
    @WithDefault(".*")
    String printer();

    /** Part of the card reader's name (regular expression). Set it where there are several. */
    @WithDefault(".*")
    String cardReader();

    /** Part of the name of the camera that looks at the citizen (regular expression). Set it where there are several. */
    @WithDefault(".*")
    String faceCamera();

    /** {@code none}, {@code local:<regular expression>}, {@code http://…} (motion JPEG) or {@code simulated}. */
    @WithDefault("none")
    String documentCamera();

    /** {@code none}, {@code keyboard:<device>} or {@code camera:<as a document camera>}. */
    @WithDefault("none")
    String scanner();

    /** Modules that a program plays, with commas, for demonstrations. They say so and never count as there. */
    Optional<String> simulated();

    /** How long a camera may take for its next picture before it counts as lost, ISO 8601. Raise it for a slow machine. */
    @WithDefault("PT6S")
    String cameraPatience();

    /** Any folder on the disk to watch. Set it where data and system are on different disks. */
    @WithDefault(".")
    String disk();

    /** From the end of one self-check to the next, ISO 8601. Raise it where a driver suffers from being asked. */
    @WithDefault("PT30S")
    String checkEvery();

    /** Longest time for one module's check, ISO 8601. Raise it for a slow driver. */
    @WithDefault("PT10S")
    String checkLimit();

    /** @throws AgentException that names the key and what it must be */
    default DeviceSettings settings() {
        Map<String, String> values = Map.of(
                "devices.printer", printer(),
                "devices.card-reader", cardReader(),
                "devices.face-camera", faceCamera(),
                "devices.document-camera", documentCamera(),
                "devices.scanner", scanner(),
                "devices.simulated", simulated().orElse(""),
                "devices.camera-patience", cameraPatience(),
                "devices.disk", disk(),
                "devices.check-every", checkEvery(),
                "devices.check-limit", checkLimit());
        try {
            return DeviceSettings.read(key -> Optional.ofNullable(values.get(key)));
        } catch (IllegalArgumentException e) {
            throw new AgentException("yunchuang.agent." + e.getMessage() + ".");
        }
    }
}
