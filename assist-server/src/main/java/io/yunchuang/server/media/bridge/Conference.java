package io.yunchuang.server.media.bridge;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.yunchuang.server.media.bridge.MediaDialect.Kind;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.call.ConferenceSeat;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.FaceLayers;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a call wants of a bridge and what the bridge is known to have, which it does not tell again. What is wanted is stored
 * before the bridge is asked, and what it has answered after that, so that nothing stays locked while it thinks; {@link
 * BridgeStep#next} says what is missing between the two. Immutable.
 *
 * @param revision grows by one with every change of what pages are offered
 * @param seats in the order of joining; whoever leaves keeps his place, because lines of an offer never go away (RFC 8829)
 * @param turn who asks the bridge at the moment; nobody else may
 * @param over no call has it any more
 * @param onlyWay nothing else led from page to page when it was opened: its offers have lines for what the citizen shows, too
 */
record Conference(
        ConferenceId id,
        CallId call,
        BridgeId bridge,
        long revision,
        List<Seat> seats,
        Optional<Turn> turn,
        boolean over,
        boolean onlyWay) {
    Conference {
        seats = List.copyOf(seats);
    }

    /**
     * The right to ask the bridge. Its requests would otherwise overtake each other, on one node or between nodes.
     *
     * @param holder one question, on one node
     * @param until when it lapses, should that node be gone
     */
    record Turn(UUID holder, Instant until) {}

    /**
     * The bridge's end of a page's connection.
     *
     * @param candidates as in the lines of a description (RFC 8839)
     * @param channel the web socket for the page's wishes, with a password in it
     */
    record BridgeEnd(String ufrag, String password, Fingerprint fingerprint, List<String> candidates, String channel) {}

    /** The page's end, without its candidates. */
    record PageEnd(String ufrag, String password, Fingerprint fingerprint, String setup, List<Source> sources) {
        /** Without what is shown. */
        PageEnd face() {
            List<Source> left =
                    sources.stream().filter(source -> !source.kind().isShown()).toList();
            return new PageEnd(ufrag, password, fingerprint, setup, left);
        }
    }

    /** Of the certificate (RFC 8122). */
    record Fingerprint(String hash, String value) {}

    /**
     * What a page sends.
     *
     * @param ssrc 1 to 2³²−1 (RFC 3550); of the smallest size, where it comes in several
     * @param repair the one for packets sent again (RFC 4588)
     * @param larger the other sizes, from small to large; none where it comes in one
     */
    record Source(
            Kind kind,
            long ssrc,
            Optional<Long> repair,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<FaceLayers.Layer> larger) {
        Source {
            larger = List.copyOf(larger);
        }

        Source(Kind kind, long ssrc, Optional<Long> repair) {
            this(kind, ssrc, repair, List.of());
        }

        static Source of(Kind kind, FaceLayers layers) {
            return new Source(
                    kind,
                    layers.low().ssrc(),
                    Optional.of(layers.low().repair()),
                    List.of(layers.middle(), layers.high()));
        }

        /** All under which the page sends. */
        Stream<Long> ssrcs() {
            return Stream.concat(
                    forwarded(), larger.stream().flatMap(layer -> Stream.of(layer.ssrc(), layer.repair())));
        }

        /** Those under which the bridge passes it on: whatever the size, with the numbers of the smallest one. */
        Stream<Long> forwarded() {
            return Stream.concat(Stream.of(ssrc), repair.stream());
        }
    }

    /** One that was not asked for yet. */
    static Conference open(ConferenceId id, CallId call, BridgeId bridge, boolean onlyWay) {
        return new Conference(id, call, bridge, 0, List.of(), Optional.empty(), false, onlyWay);
    }

    /** What each page has lines for. */
    List<Kind> kinds() {
        return onlyWay ? Kind.ALL : Kind.FACE;
    }

    /**
     * What the page of that seat has said and the bridge has not been told. What the citizen shows goes to the clerk alone, so
     * to nobody while a third one is there: whoever is in a conference can have everything that the bridge has.
     */
    Optional<PageEnd> untold(Seat seat) {
        boolean shows = seat.shows() && onlyWay && present().count() == 2;
        Optional<PageEnd> due = seat.isMade() ? seat.pageEnd().map(end -> shows ? end : end.face()) : Optional.empty();
        return due.filter(end -> !seat.told().equals(Optional.of(end)));
    }

    /** Those who are wanted there. */
    Stream<Seat> present() {
        return seats.stream().filter(seat -> !seat.left());
    }

    Optional<Seat> seat(LinkId link) {
        return present().filter(seat -> seat.link().equals(link)).findFirst();
    }

    Set<LinkId> links() {
        return present().map(Seat::link).collect(Collectors.toUnmodifiableSet());
    }

    /** With these people and no others; one that is over stays as it was. */
    Conference wanting(List<ConferenceSeat> wanted) {
        if (over) {
            return this;
        }
        Set<LinkId> links = wanted.stream().map(ConferenceSeat::link).collect(Collectors.toSet());
        Conference next = this;
        for (LinkId gone : links()) {
            next = links.contains(gone) ? next : next.left(gone);
        }
        for (ConferenceSeat seat : wanted) {
            next = next.joined(seat.page(), seat.link(), seat.side() == Side.KIOSK);
        }
        return next;
    }

    /** With him in the place that he had, if it is the same page that comes back: a talk with many holds must not grow. */
    Conference joined(PageId page, LinkId link, boolean shows) {
        boolean wasHere = seats.stream().anyMatch(known -> known.link().equals(link));
        return wasHere
                ? change(link, seat -> seat.left() ? seat.comeBack() : seat)
                : next(Stream.concat(seats.stream(), Stream.of(Seat.wanted(page, link, shows)))
                        .toList());
    }

    Conference left(LinkId link) {
        return change(link, Seat::leave);
    }

    Conference answered(LinkId link, PageEnd end) {
        return change(link, seat -> seat.answered(end));
    }

    /** No call has it any more: the bridge has to forget it. */
    Conference ended() {
        return new Conference(id, call, bridge, revision, seats, turn, true, onlyWay);
    }

    /** Whether somebody else asks the bridge at the moment. */
    boolean isAsked(UUID holder, Instant now) {
        return turn.filter(kept -> !kept.holder().equals(holder))
                .filter(kept -> now.isBefore(kept.until()))
                .isPresent();
    }

    boolean isTurnOf(UUID holder) {
        return turn.filter(kept -> kept.holder().equals(holder)).isPresent();
    }

    Conference withTurn(Optional<Turn> now) {
        return new Conference(id, call, bridge, revision, seats, now, over, onlyWay);
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

    /** With that page's seat changed, if it has one. */
    Conference change(LinkId link, UnaryOperator<Seat> change) {
        List<Seat> changed = seats.stream()
                .map(seat -> seat.link().equals(link) ? change.apply(seat) : seat)
                .toList();
        return changed.equals(seats) ? this : next(changed);
    }

    private Conference next(List<Seat> seats) {
        return new Conference(id, call, bridge, revision + 1, seats, turn, over, onlyWay);
    }
}
