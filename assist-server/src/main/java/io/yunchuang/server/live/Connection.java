package io.yunchuang.server.live;

import io.yunchuang.signaling.protocol.PageId;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Instant;
import org.jboss.logging.Logger;

/** One open socket of a known participant. */
final class Connection {
    private static final Logger LOG = Logger.getLogger(Connection.class);

    private final Session session;
    private final Participant participant;
    private final PageId page;
    private final MessageBudget budget;
    private volatile Instant heard;

    Connection(Session session, Participant participant, PageId page, MessageBudget budget, Instant now) {
        this.session = session;
        this.participant = participant;
        this.page = page;
        this.budget = budget;
        this.heard = now;
    }

    String id() {
        return session.getId();
    }

    Participant participant() {
        return participant;
    }

    PageId page() {
        return page;
    }

    MessageBudget budget() {
        return budget;
    }

    Instant heard() {
        return heard;
    }

    void heardAt(Instant now) {
        heard = now;
    }

    /** Sends without waiting; a socket that cannot take it is about to be closed anyway. */
    void send(String text) {
        if (session.isOpen()) {
            session.getAsyncRemote().sendText(text);
        }
    }

    void close(CloseReason reason) {
        try {
            session.close(reason.toClose());
        } catch (IOException | IllegalStateException alreadyClosed) {
            LOG.debugf("Socket of %s was closed already", participant.role());
        }
    }
}
