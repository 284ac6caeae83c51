package io.yunchuang.server.live;

import io.yunchuang.signaling.protocol.Role;

/** Lets capabilities say that a view has changed. */
public interface LiveViews {
    /**
     * Sends the fresh view to everybody on that topic, on every node. Several refreshes of one topic may be merged;
     * returns at once and never fails.
     */
    void refresh(Role role, String topic);
}
