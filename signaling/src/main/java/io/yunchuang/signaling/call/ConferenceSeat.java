package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PageId;

/**
 * A participant's place in a conference.
 *
 * @param link the connection of his page to the bridge
 */
public record ConferenceSeat(Side side, PageId page, LinkId link) {}
