package io.yunchuang.server.live;

import io.yunchuang.server.access.Admission;
import io.yunchuang.signaling.protocol.PageId;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** One open socket of a known participant. */
final class Connection {
    private static final Logger LOG = Logger.getLogger(Connection.class);

    private final Session session;
    private final Participant participant;
    private final String credential;
    private final PageId page;
    private final MessageBudget budget;
    private final AtomicBoolean used = new AtomicBoolean();
    private volatile Instant heard;
    private volatile boolean introduced;

    Connection(
            Session session,
            Participant participant,
            String credential,
            PageId page,
            MessageBudget budget,
            Instant now) {
        this.session = session;
        this.participant = participant;
        this.credential = credential;
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

    /** As {@link Admission#credential} has it. */
    String credential() {
        return credential;
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

    /** Whoever had to take note of this page has done so. */
    void introduce() {
        introduced = true;
    }

    /** Whether all know of this page, so that what its view offers can be done. */
    boolean isIntroduced() {
        return introduced;
    }

    /** Somebody has done something with this page, beyond leaving it open. */
    void use() {
        used.set(true);
    }

    /** Whether it was used since this was last asked. */
    boolean takeUse() {
        return used.getAndSet(false);
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
