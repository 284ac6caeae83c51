package io.yunchuang.server.live;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What capabilities may ask of the live connections. */
public interface LiveViews {
    /**
     * Sends the fresh view to everybody on that topic, on every node. Several refreshes of one topic may be merged;
     * returns at once and never fails.
     */
    void refresh(Role role, String topic);

    /** Sends one message to the pages on that topic, on every node; to nobody when there are none. */
    void send(Role role, String topic, ServerMessage message);

    /** The page of a kiosk, clerk or probe that is connected to this node. */
    Optional<PageId> page(Role role, String id);

    /** Those of these kiosks, clerks or probes that are connected to any node. */
    Uni<Set<String>> connected(Role role, Collection<String> ids);
}
