package io.yunchuang.agent.device;

import java.net.URI;
import java.util.regex.Pattern;

/** Which camera a module uses, as the kiosk's configuration says it. */
public sealed interface CameraChoice {
    /**
     * A camera at this machine.
     *
     * @param name part of its name, which ends with the system's own ({@code /dev/video2}); where several match, the
     *     first is it. This is how the second lens of a document camera is chosen.
     */
    record Local(Pattern name) implements CameraChoice {}

    /**
     * A camera in the local network that sends motion JPEG.
     *
     * @param address {@code http}, on this machine or in a private network
     */
    record Network(URI address) implements CameraChoice {
        public Network {
            if (!"http".equals(address.getScheme()) || address.getHost() == null || address.getUserInfo() != null) {
                throw new IllegalArgumentException(
                        "a network camera has an address like http://192.168.1.20:8080/video");
            }
        }
    }

    /** The kiosk has none. */
    record None() implements CameraChoice {}

    /** A drawn page instead of a camera, for tests and demonstrations. */
    record Simulated() implements CameraChoice {}
}
