package io.yunchuang.agent.device;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.util.stream.Stream;

/** Where the pictures of one camera come from. */
interface CameraSource {
    /** How it is with the camera while nobody looks through it; looks without opening it. */
    Finding idle();

    /** What a camera that gives pictures is called in a report. */
    Finding live(Facts facts);

    /** The driver that serves the camera; it says whether its calls must come one after the other. */
    WebcamDriver driver();

    /**
     * The camera, not opened yet.
     *
     * @throws CameraTrouble where there is none, or it cannot be reached
     */
    WebcamDevice find() throws CameraTrouble;

    /** Whether a camera that was found before is still connected. */
    boolean stillThere(WebcamDevice device);

    /** Lets go of everything that a found camera holds, even where it does not answer. */
    void release(WebcamDevice device);

    /** How many pictures after its opening a camera needs for light and focus. */
    int settling();

    /**
     * The size to ask the camera for: the largest it names, or the wanted one, which a driver that knows no sizes brings
     * to what its camera can do.
     */
    static Dimension largest(WebcamDevice device, Dimension wanted) {
        return Stream.concat(Stream.of(device.getResolutions()), Stream.of(wanted))
                .max((one, other) -> Long.compare(area(one), area(other)))
                .orElse(wanted);
    }

    private static long area(Dimension size) {
        return (long) size.width * size.height;
    }
}
