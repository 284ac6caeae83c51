package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.MediaFlow;

/**
 * A media connection between two pages of a call: one per pair of pages, so it outlives lost sockets but not reloads.
 *
 * @param offers who writes the session description; the other one answers
 * @param fromOffering what may be sent over it by the side that offers: never anything before the clerk has accepted, and
 *     between the citizen and the others nothing while he is on hold
 * @param fromAnswering the same of the other side; both are alike unless a supervisor is at one of the ends
 */
public record MediaLink(LinkId id, Side offers, MediaFlow fromOffering, Side answers, MediaFlow fromAnswering) {
    /** Whether that side is one of its ends. */
    public boolean has(Side side) {
        return offers == side || answers == side;
    }

    /** The other end. */
    public Side peerOf(Side side) {
        return offers == side ? answers : offers;
    }

    /** What that end may send. */
    public MediaFlow from(Side side) {
        return offers == side ? fromOffering : fromAnswering;
    }

    /** Whether anything may be sent over it. */
    public boolean flows() {
        return fromOffering != MediaFlow.NOTHING || fromAnswering != MediaFlow.NOTHING;
    }

    static MediaLink between(Side offers, Presence one, Side answers, Presence other, boolean flows) {
        MediaFlow both = flows ? MediaFlow.EVERYTHING : MediaFlow.NOTHING;
        return between(offers, one, both, answers, other, both);
    }

    static MediaLink between(
            Side offers, Presence one, MediaFlow ofOne, Side answers, Presence other, MediaFlow ofOther) {
        LinkId id = new LinkId(one.page().value() + "." + other.page().value());
        return new MediaLink(id, offers, ofOne, answers, ofOther);
    }
}
