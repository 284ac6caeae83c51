package io.yunchuang.server.media.bridge;

import io.yunchuang.server.media.bridge.MediaDialect.Kind;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this server has asked of a bridge for one call, which the bridge does not tell again. Immutable.
 *
 * @param revision grows by one with every change
 * @param seats in the order of joining; whoever leaves keeps his place, because lines of an offer never go away (RFC 8829)
 */
record Conference(ConferenceId id, CallId call, BridgeId bridge, long revision, List<Seat> seats) {
    Conference {
        seats = List.copyOf(seats);
    }

    /**
     * A page in the conference; its endpoint on the bridge and its stream have the page's name.
     *
     * @param bridgeEnd how the page reaches the bridge
     * @param pageEnd what the page has answered; empty until then
     * @param left gone for good
     */
    record Seat(PageId page, LinkId link, BridgeEnd bridgeEnd, Optional<PageEnd> pageEnd, boolean left) {
        /** What of that kind is sent from here. */
        Optional<Source> source(Kind kind) {
            return left
                    ? Optional.empty()
                    : pageEnd.flatMap(end -> end.sources().stream()
                            .filter(source -> source.kind() == kind)
                            .findFirst());
        }

        private Seat answered(PageEnd end) {
            return new Seat(page, link, bridgeEnd, Optional.of(end), left);
        }

        private Seat leave() {
            return new Seat(page, link, bridgeEnd, pageEnd, true);
        }
    }

    /**
     * The bridge's end of a page's connection.
     *
     * @param candidates as in the lines of a description (RFC 8839)
     * @param channel the web socket for the page's wishes, with a password in it
     */
    record BridgeEnd(String ufrag, String password, Fingerprint fingerprint, List<String> candidates, String channel) {}

    /** The page's end, without its candidates. */
    record PageEnd(String ufrag, String password, Fingerprint fingerprint, String setup, List<Source> sources) {}

    /** Of the certificate (RFC 8122). */
    record Fingerprint(String hash, String value) {}

    /**
     * What a page sends.
     *
     * @param ssrc 1 to 2³²−1 (RFC 3550)
     * @param repair the one for packets sent again (RFC 4588)
     */
    record Source(Kind kind, long ssrc, Optional<Long> repair) {
        Stream<Long> ssrcs() {
            return Stream.concat(Stream.of(ssrc), repair.stream());
        }
    }

    static Conference open(ConferenceId id, CallId call, BridgeId bridge) {
        return new Conference(id, call, bridge, 0, List.of());
    }

    /** Those who are there. */
    Stream<Seat> present() {
        return seats.stream().filter(seat -> !seat.left());
    }

    Optional<Seat> seat(LinkId link) {
        return present().filter(seat -> seat.link().equals(link)).findFirst();
    }

    Set<LinkId> links() {
        return present().map(Seat::link).collect(Collectors.toUnmodifiableSet());
    }

    /** With him in the place that he had, if it is the same page that comes back: a talk with many holds must not grow. */
    Conference joined(Seat seat) {
        boolean wasHere = seats.stream().anyMatch(known -> known.link().equals(seat.link()));
        return wasHere
                ? change(seat.link(), before -> seat)
                : next(Stream.concat(seats.stream(), Stream.of(seat)).toList());
    }

    Conference left(LinkId link) {
        return change(link, Seat::leave);
    }

    Conference answered(LinkId link, PageEnd end) {
        return change(link, seat -> seat.answered(end));
    }

    /** Whether somebody else sends under one of these numbers: who takes another's would be seen in his place. */
    boolean usesAnothers(LinkId link, PageEnd end) {
        Set<Long> others = present()
                .filter(seat -> !seat.link().equals(link))
                .flatMap(seat -> seat.pageEnd().stream())
                .flatMap(known -> known.sources().stream())
                .flatMap(Source::ssrcs)
                .collect(Collectors.toSet());
        return end.sources().stream().flatMap(Source::ssrcs).anyMatch(others::contains);
    }

    private Conference change(LinkId link, UnaryOperator<Seat> change) {
        return next(seats.stream()
                .map(seat -> seat.link().equals(link) ? change.apply(seat) : seat)
                .toList());
    }

    private Conference next(List<Seat> seats) {
        return new Conference(id, call, bridge, revision + 1, seats);
    }
}
