package io.yunchuang.server.media.bridge;

import io.yunchuang.server.media.bridge.Colibri.Feedback;
import io.yunchuang.server.media.bridge.Colibri.HeaderExtension;
import io.yunchuang.server.media.bridge.Colibri.Media;
import io.yunchuang.server.media.bridge.Colibri.PayloadType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How everybody in a conference packs sound and picture. It is dictated to all pages and to the bridge alike, which passes
 * packets on as they are: with two numbers for one codec bytes would come and no picture. Transport-wide feedback has to be
 * named in both places, or the sender stays at its first, low rate.
 */
final class MediaDialect {
    private static final String TRANSPORT_CC =
            "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01";

    private static final Feedback TRANSPORT_FEEDBACK = new Feedback("transport-cc", Optional.empty());

    static final Media AUDIO = new Media(
            "audio",
            List.of(new PayloadType(
                    "opus",
                    "111",
                    "48000",
                    Optional.of("2"),
                    Map.of("minptime", "10", "useinbandfec", "1"),
                    List.of(TRANSPORT_FEEDBACK))),
            List.of(
                    new HeaderExtension(1, "urn:ietf:params:rtp-hdrext:ssrc-audio-level"),
                    new HeaderExtension(5, TRANSPORT_CC)),
            true);

    static final Media VIDEO = new Media(
            "video",
            List.of(
                    new PayloadType(
                            "VP8",
                            "100",
                            "90000",
                            Optional.empty(),
                            Map.of(),
                            List.of(
                                    new Feedback("ccm", Optional.of("fir")),
                                    new Feedback("nack", Optional.empty()),
                                    new Feedback("nack", Optional.of("pli")),
                                    TRANSPORT_FEEDBACK)),
                    new PayloadType("rtx", "96", "90000", Optional.empty(), Map.of("apt", "100"), List.of())),
            List.of(
                    new HeaderExtension(3, "http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time"),
                    new HeaderExtension(5, TRANSPORT_CC),
                    new HeaderExtension(13, "urn:3gpp:video-orientation")),
            true);

    /** What every endpoint is made with. */
    static final List<Media> ALL = List.of(AUDIO, VIDEO);

    private MediaDialect() {}

    /** How that kind of media is packed. */
    static Media of(Kind kind) {
        return switch (kind) {
            case AUDIO -> AUDIO;
            case VIDEO -> VIDEO;
        };
    }

    /** What a page sends: its voice and its face. */
    enum Kind {
        AUDIO,
        VIDEO;

        /** The name of a page's source of this kind, as bridges expect it. */
        String sourceName(String endpoint) {
            return switch (this) {
                case AUDIO -> endpoint + "-a0";
                case VIDEO -> endpoint + "-v0";
            };
        }
    }
}
