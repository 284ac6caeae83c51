package io.yunchuang.server.media.bridge;

import io.yunchuang.server.media.bridge.Conference.BridgeEnd;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing to ask of a bridge. It takes one at a time, and the next one depends on its answer. */
sealed interface BridgeStep {
    /** It forgets the conference. */
    record Close() implements BridgeStep {}

    /** It drops the page's endpoint; one that it does not have may be dropped, too. */
    record Expire(PageId page, LinkId link) implements BridgeStep {}

    /** It makes an endpoint for the page, and a conference with the first one. */
    record Create(PageId page, LinkId link, boolean first) implements BridgeStep {}

    /** It learns how the page is reached and what it sends. */
    record Tell(PageId page, LinkId link, PageEnd end) implements BridgeStep {}

    /** What is missing between what is wanted and what the bridge has; empty when nothing is. */
    static Optional<BridgeStep> next(Conference conference) {
        if (conference.over()) {
            return Optional.of(new Close());
        }
        Stream<BridgeStep> old =
                conference.seats().stream().filter(Seat::stale).map(seat -> new Expire(seat.page(), seat.link()));
        // A bridge drops a conference with its last endpoint.
        boolean first = conference.present().noneMatch(Seat::isMade);
        Stream<BridgeStep> missing = conference
                .present()
                .filter(seat -> !seat.isMade())
                .map(seat -> new Create(seat.page(), seat.link(), first));
        Stream<BridgeStep> unsaid = conference
                .present()
                .flatMap(seat -> conference.untold(seat).map(end -> new Tell(seat.page(), seat.link(), end)).stream());
        return Stream.of(old, missing, unsaid).flatMap(steps -> steps).findFirst();
    }

    /** The conference while the bridge is being asked. */
    default Conference begun(Conference conference) {
        return switch (this) {
            case Close s -> conference;
            case Expire s -> conference;
            case Create s -> conference.change(s.link(), Seat::asked);
            case Tell s -> conference;
        };
    }

    /**
     * The conference once the bridge has done it.
     *
     * @param end of the endpoint that it has made, if it was asked for one
     */
    default Conference done(Conference conference, Optional<BridgeEnd> end) {
        return switch (this) {
            case Close s -> conference;
            case Expire s -> conference.change(s.link(), Seat::expired);
            case Create s -> conference.change(s.link(), seat -> seat.made(end.orElseThrow()));
            case Tell s -> conference.change(s.link(), seat -> seat.told(s.end()));
        };
    }
}
