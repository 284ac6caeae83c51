package io.yunchuang.server.media.bridge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.yunchuang.server.media.bridge.Conference.BridgeEnd;
import io.yunchuang.server.media.bridge.Conference.PageEnd;
import io.yunchuang.server.media.bridge.Conference.Source;
import io.yunchuang.server.media.bridge.MediaDialect.Kind;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;
import java.util.Optional;

/**
 * A page's place in a conference: what is wanted for it, and what the bridge is known to have made of that. Its endpoint on
 * the bridge and its stream have the page's name. Immutable.
 *
 * @param bridgeEnd how the page reaches its endpoint; empty while it has none that is any good
 * @param pageEnd what the page has answered; empty until then
 * @param told what of that the bridge knows
 * @param stale the bridge may have an endpoint of this page that has to go first: the page has left it, or nobody knows what
 *     has become of the question for it
 * @param left the call has no place for the page any more
 * @param shows it is the kiosk's, which may have a screen and documents to show
 * @param remade it was made anew because the bridge had lost it, and has not been told anything since
 */
record Seat(
        PageId page,
        LinkId link,
        Optional<BridgeEnd> bridgeEnd,
        Optional<PageEnd> pageEnd,
        Optional<PageEnd> told,
        boolean stale,
        boolean left,
        boolean shows,
        boolean remade) {
    /** One that is wanted, and of which the bridge knows nothing. */
    static Seat wanted(PageId page, LinkId link, boolean shows) {
        return new Seat(page, link, Optional.empty(), Optional.empty(), Optional.empty(), false, false, shows, false);
    }

    /** What of that kind the others get from here. */
    Optional<Source> source(Kind kind) {
        return told.flatMap(end ->
                end.sources().stream().filter(source -> source.kind() == kind).findFirst());
    }

    /** Whether its page can be connected to the bridge. */
    @JsonIgnore
    boolean isMade() {
        return !left && bridgeEnd.isPresent();
    }

    /** Its endpoint has to go, if there is one. */
    Seat leave() {
        return unknown(stale || bridgeEnd.isPresent(), true, false);
    }

    /** The page is back; it connects anew, to a new endpoint. */
    Seat comeBack() {
        return unknown(stale, false, false);
    }

    /** The bridge is being asked for an endpoint. Should nobody hear the answer, there may be one. */
    Seat asked() {
        return unknown(true, left, remade);
    }

    /** The bridge has no endpoint of it. */
    Seat expired() {
        return new Seat(page, link, bridgeEnd, pageEnd, told, false, left, shows, remade);
    }

    /** The bridge has made its endpoint. Nobody needs it when the page has left meanwhile. */
    Seat made(BridgeEnd end) {
        return left
                ? this
                : new Seat(
                        page, link, Optional.of(end), Optional.empty(), Optional.empty(), false, false, shows, remade);
    }

    /** The page has said how it is reached and what it sends. */
    Seat answered(PageEnd end) {
        return new Seat(page, link, bridgeEnd, Optional.of(end), told, stale, left, shows, remade);
    }

    /** The bridge knows that. */
    Seat told(PageEnd end) {
        return isMade() ? new Seat(page, link, bridgeEnd, pageEnd, Optional.of(end), stale, false, shows, false) : this;
    }

    /** The bridge has its endpoint no longer, as after a page was too long about its answer: it gets another one. */
    Seat lost() {
        return left ? this : unknown(true, false, true);
    }

    private Seat unknown(boolean stale, boolean left, boolean remade) {
        return new Seat(page, link, Optional.empty(), Optional.empty(), Optional.empty(), stale, left, shows, remade);
    }
}
