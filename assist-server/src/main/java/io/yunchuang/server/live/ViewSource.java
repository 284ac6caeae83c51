package io.yunchuang.server.live;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;

/** Makes the whole view of one role's topic; every role has exactly one source. */
public interface ViewSource {
    Role role();

    /** The view of that topic as it is now. */
    Uni<? extends ServerMessage> view(String topic);
}
