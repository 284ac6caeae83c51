package io.yunchuang.server.live;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.ClientMessage;
import java.util.Set;

/**
 * Carries out client messages for one capability. The socket has already checked that the sender's role may send the
 * message; ownership is the handler's to check.
 */
public interface MessageHandler {
    /** The messages this handler takes; every message has exactly one handler. */
    Set<Class<? extends ClientMessage>> handles();

    /**
     * Carries out one message. Fails with {@link io.yunchuang.server.failure.Refusal} when nothing was done; views are
     * sent by refreshing topics, never as an answer.
     */
    Uni<Void> handle(Participant from, ClientMessage message);
}
