package io.yunchuang.agent.device;

import java.awt.Dimension;
import java.time.Duration;

/**
 * How a camera is used while somebody looks.
 *
 * @param size of the live pictures, as far as the camera has it
 * @param pause between two of them
 * @param patience how long no new picture may come before the camera counts as lost; also the longest time for one call
 *     of its driver
 * @param retry how long after a loss it is looked for again
 * @param lookout how often it is made sure that it is still connected
 */
record CameraRhythm(Dimension size, Duration pause, Duration patience, Duration retry, Duration lookout) {
    /** For a person who lays a page straight: eight pictures a second. */
    static final CameraRhythm PREVIEW = new CameraRhythm(
            new Dimension(1280, 960),
            Duration.ofMillis(125),
            Duration.ofSeconds(6),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2));

    /** For a code that is held before the scanner. */
    static final CameraRhythm SCANNING = new CameraRhythm(
            new Dimension(640, 480), Duration.ofMillis(150), PREVIEW.patience(), PREVIEW.retry(), PREVIEW.lookout());

    /** The same at a machine on which a camera may take longer, or less long. */
    CameraRhythm withPatience(Duration other) {
        return new CameraRhythm(size, pause, other, retry, lookout);
    }
}
