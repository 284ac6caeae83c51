package io.yunchuang.server.call;

import io.yunchuang.signaling.call.CallState;

/** The states' names in the database. */
public enum StoredState {
    QUEUED,
    OFFERED,
    CONNECTING,
    ACTIVE,
    OFFLINE,
    ENDED;

    static StoredState of(CallState state) {
        return switch (state) {
            case CallState.Queued s -> QUEUED;
            case CallState.Offered s -> OFFERED;
            case CallState.Connecting s -> CONNECTING;
            case CallState.Active s -> ACTIVE;
            case CallState.Offline s -> OFFLINE;
            case CallState.Ended s -> ENDED;
        };
    }
}
