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

    /**
     * The sizes in which a page may send its face, from small to large, by their restriction identifiers (RFC 8851). Each page
     * is offered them, however few are there: a browser makes the encoders of a line with its first description, and another
     * line in the middle of a talk would be a picture that stops. How many of them it uses is the page's business, as the talk
     * grows and shrinks.
     */
    static final List<String> LAYERS = List.of("1", "2", "3");

    /** By which a browser says in the first packets of each size which one it is, and without which it takes no offer of them. */
    static final HeaderExtension LAYER = new HeaderExtension(10, "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id");

    private MediaDialect() {}

    /** How that kind of media is packed. */
    static Media of(Kind kind) {
        return switch (kind) {
            case AUDIO -> AUDIO;
            case VIDEO, SCREEN, DOCUMENT -> VIDEO;
        };
    }

    /** What a page sends. */
    enum Kind {
        AUDIO,
        /** The face. */
        VIDEO,
        /** The kiosk's, shown to the clerk alone. */
        SCREEN,
        /** What lies under the kiosk's document camera, shown to the clerk alone. */
        DOCUMENT;

        /** What everybody sends. */
        static final List<Kind> FACE = List.of(AUDIO, VIDEO);

        /** What a page sends by which nothing else leads to the other. */
        static final List<Kind> ALL = List.of(values());

        /** Whether only those may have it to whom it is shown. */
        boolean isShown() {
            return !FACE.contains(this);
        }

        /** The name of a page's source of this kind, as bridges expect it. */
        String sourceName(String endpoint) {
            return switch (this) {
                case AUDIO -> endpoint + "-a0";
                case VIDEO -> endpoint + "-v0";
                case SCREEN -> endpoint + "-v1";
                case DOCUMENT -> endpoint + "-v2";
            };
        }
    }
}
