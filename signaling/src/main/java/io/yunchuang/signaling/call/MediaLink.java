package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.LinkId;

/**
 * A media connection between two pages of a call: one per pair of pages, so it outlives lost sockets but not reloads.
 *
 * @param offers who writes the session description; the other one answers
 * @param flows whether anything may be sent over it: never before the clerk has accepted, and between the citizen and the
 *     others not while he is on hold
 */
public record MediaLink(LinkId id, Side offers, Side answers, boolean flows) {
    /** Whether that side is one of its ends. */
    public boolean has(Side side) {
        return offers == side || answers == side;
    }

    /** The other end. */
    public Side peerOf(Side side) {
        return offers == side ? answers : offers;
    }

    static MediaLink between(Side offers, Presence one, Side answers, Presence other, boolean flows) {
        LinkId id = new LinkId(one.page().value() + "." + other.page().value());
        return new MediaLink(id, offers, answers, flows);
    }
}
