package io.yunchuang.signaling.client;

import io.yunchuang.signaling.protocol.ServerMessage;

/** Hears what happens on a connection, one call after the other and always on the client's own thread: do not block. */
public interface ClientListener {
    /** The connection stands differently now. */
    void stateChanged(ClientState state);

    /** The server has said something; beats are answered already. */
    void received(ServerMessage message);
}
