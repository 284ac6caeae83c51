package io.yunchuang.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * What one page has measured of a dial-test's media. Addresses do not belong here: how a candidate came about is enough.
 *
 * @param path how the pages were connected; absent when they were not
 * @param sound what was heard of the other side's tone; absent when this browser plays nothing before it is touched
 * @param clockAheadMillis how far this machine's clock is ahead of the server's; negative when it is behind
 * @param tools what was tried beside face and voice; absent where nothing was
 */
public record DialTestReport(
        Optional<Path> path,
        Optional<Sound> sound,
        Picture picture,
        long clockAheadMillis,
        Optional<DialTestTools> tools) {
    private static final long YEAR_MILLIS = 366L * 24 * 3600 * 1000;
    /** Beyond what any screen has. */
    private static final int MOST_PIXELS = 100_000;

    public DialTestReport {
        require(Math.abs(clockAheadMillis) <= 100 * YEAR_MILLIS, "clockAheadMillis");
    }

    /** How an ICE candidate came about (RFC 8445 §5.1.1). */
    public enum CandidateKind {
        HOST,
        SRFLX,
        PRFLX,
        RELAY
    }

    /**
     * The way between the pages.
     *
     * @param local this side's candidate of the chosen pair
     * @param remote the other side's
     * @param roundTripMillis over that pair; absent while it was not measured
     * @param connectMillis from the first description to connected
     * @param lossPercent of the packets of sound and picture that should have come to this side; absent when it was not told
     * @param secured whether DTLS has come up, without which nothing flows (RFC 8827 §6.5)
     * @param tls version and cipher as the browser names them; may be empty
     */
    public record Path(
            CandidateKind local,
            CandidateKind remote,
            Optional<Double> roundTripMillis,
            long connectMillis,
            Optional<Double> lossPercent,
            boolean secured,
            PlainText tls) {
        private static final int LONGEST_TLS = 120;

        public Path {
            require(connectMillis >= 0 && connectMillis <= YEAR_MILLIS, "connectMillis");
            require(
                    roundTripMillis
                            .map(millis -> within(millis, 0, YEAR_MILLIS))
                            .orElse(true),
                    "roundTripMillis");
            require(lossPercent.map(percent -> within(percent, 0, 100)).orElse(true), "lossPercent");
            require(tls.value().length() <= LONGEST_TLS, "tls");
        }

        /** Whether a TURN server carries the media. */
        @JsonIgnore
        public boolean isRelayed() {
            return local == CandidateKind.RELAY || remote == CandidateKind.RELAY;
        }
    }

    /**
     * What was heard.
     *
     * @param hertz the loudest tone; 0 in silence
     * @param levelDecibels its level, 0 is full scale (dBFS)
     */
    public record Sound(double hertz, double levelDecibels) {
        public Sound {
            require(within(hertz, 0, 100_000) && within(levelDecibels, -1_000, 100), "sound");
        }
    }

    /**
     * What was seen.
     *
     * @param frames pictures that were shown and whose number could be read
     * @param frozenMillis how long the picture stood still in all (W3C webrtc-stats, totalFreezesDuration)
     * @param width of the last picture in pixels; 0 without any
     * @param oneWayMillis from drawn there to seen here, by the server's clock as both pages know it
     */
    public record Picture(int frames, long frozenMillis, int width, int height, Optional<Long> oneWayMillis) {
        public Picture {
            require(frames >= 0 && isMillis(frozenMillis), "picture");
            require(isSize(width) && isSize(height), "picture");
            require(oneWayMillis.map(millis -> within(millis, 0, YEAR_MILLIS)).orElse(true), "oneWayMillis");
        }
    }

    static boolean isMillis(double value) {
        return within(value, 0, YEAR_MILLIS);
    }

    static boolean isSize(int pixels) {
        return pixels >= 0 && pixels <= MOST_PIXELS;
    }

    static boolean within(double value, double least, double most) {
        return value >= least && value <= most;
    }

    static void require(boolean plausible, String field) {
        if (!plausible) {
            throw new BadMessageException(ErrorCode.FIELD_INVALID, field);
        }
    }
}
