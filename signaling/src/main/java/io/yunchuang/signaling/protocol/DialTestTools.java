package io.yunchuang.signaling.protocol;

import io.yunchuang.signaling.protocol.DialTestReport.Picture;
import java.util.Optional;

/**
 * What a page has tried in a dial-test of that with which a clerk helps beside face and voice. Each page tells its own part;
 * what it has not tried is absent. Figures stand for pictures: what a camera has given is dropped where it was taken.
 *
 * @param screen what the console has seen of the drawn page that the kiosk sends in place of its screen
 * @param echo what became of the console's pings over the channel of control
 * @param gate what the agent's gate did with those that have reached the kiosk; absent where the page has no agent
 * @param paper what the kiosk's document camera has given
 * @param line what the kiosk's line to the server carries; absent where it was not asked for, or could not be measured
 * @param devices the page's own microphone and camera
 */
public record DialTestTools(
        Optional<Picture> screen,
        Optional<Echo> echo,
        Optional<Gate> gate,
        Optional<Paper> paper,
        Optional<Line> line,
        Optional<DialTestDevices> devices) {

    /**
     * Pings from the console to the kiosk and back.
     *
     * @param roundTripMillis the middle one of those that came back; absent when none did
     */
    public record Echo(int sent, int back, Optional<Double> roundTripMillis) {
        public Echo {
            DialTestReport.require(sent >= 0 && back >= 0 && back <= sent, "echo");
            DialTestReport.require(roundTripMillis.map(DialTestReport::isMillis).orElse(true), "echo");
        }
    }

    /**
     * Pings that the kiosk's page has handed to the agent, whose gate carries out nothing of them.
     *
     * @param back those that the agent has given back
     */
    public record Gate(int given, int back) {
        public Gate {
            DialTestReport.require(given >= 0 && back >= 0 && back <= given, "gate");
        }
    }

    /**
     * One picture of the document camera.
     *
     * @param width in pixels; 0 without a picture
     * @param brightness of the whole picture, 0 (black) to 255
     * @param sharpness of what is written on it, as the kiosk judges captures; absent where nothing is written
     * @param tookMillis from opening the camera until the picture was judged
     */
    public record Paper(
            PaperState state, int width, int height, double brightness, Optional<Double> sharpness, long tookMillis) {
        private static final double WHITE = 255;
        private static final double SHARPEST = 10_000;

        public Paper {
            DialTestReport.require(DialTestReport.isSize(width) && DialTestReport.isSize(height), "paper");
            DialTestReport.require(DialTestReport.within(brightness, 0, WHITE), "paper");
            DialTestReport.require(
                    sharpness
                            .map(value -> DialTestReport.within(value, 0, SHARPEST))
                            .orElse(true),
                    "paper");
            DialTestReport.require(DialTestReport.isMillis(tookMillis), "paper");
        }
    }

    /** Whether there was a picture of the document camera. */
    public enum PaperState {
        TAKEN,
        /** This kiosk has no camera that looks down on paper. */
        NO_CAMERA,
        /** There is one, and it gives no picture. */
        NO_PICTURE
    }

    /**
     * What the line carried, in megabits (10⁶ bits) per second.
     *
     * @param down from the server to the kiosk
     * @param up from the kiosk to the server
     */
    public record Line(double down, long downMillis, double up, long upMillis) {
        private static final double FASTEST = 1_000_000;

        public Line {
            DialTestReport.require(
                    DialTestReport.within(down, 0, FASTEST) && DialTestReport.within(up, 0, FASTEST), "line");
            DialTestReport.require(DialTestReport.isMillis(downMillis) && DialTestReport.isMillis(upMillis), "line");
        }
    }
}
