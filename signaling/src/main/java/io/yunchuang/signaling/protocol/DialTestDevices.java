package io.yunchuang.signaling.protocol;

import java.util.Optional;

/**
 * A page's own microphone and camera in a dial-test, which switches them on for a moment. What they give is judged and dropped
 * where it was taken; only these figures are told.
 */
public record DialTestDevices(Microphone microphone, Camera camera) {

    /** What came of switching a device on. */
    public enum State {
        WORKS,
        /** There is none. */
        MISSING,
        /** The browser may not use it. */
        REFUSED,
        /** The browser would have had to ask somebody, and was not let to. */
        ASKS,
        /** It is there and gives nothing. */
        SILENT
    }

    /**
     * What the microphone has heard.
     *
     * @param muted whether the system says that it is
     * @param levelDecibels the loudest moment, 0 is full scale (dBFS); absent where nothing was heard because the device does not
     *     work, or because the browser plays nothing before it is touched
     */
    public record Microphone(State state, boolean muted, Optional<Double> levelDecibels) {
        public Microphone {
            DialTestReport.require(
                    levelDecibels
                            .map(level -> DialTestReport.within(level, -1_000, 100))
                            .orElse(true),
                    "microphone");
        }
    }

    /**
     * What the camera has seen.
     *
     * @param width in pixels; 0 without a picture
     * @param brightness of the brightest picture, 0 (black) to 255
     */
    public record Camera(State state, int width, int height, double brightness) {
        private static final double WHITE = 255;

        public Camera {
            DialTestReport.require(DialTestReport.isSize(width) && DialTestReport.isSize(height), "camera");
            DialTestReport.require(DialTestReport.within(brightness, 0, WHITE), "camera");
        }
    }
}
