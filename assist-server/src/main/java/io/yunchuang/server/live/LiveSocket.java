package io.yunchuang.server.live;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.SocketTickets;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.server.failure.Refusals;
import io.yunchuang.server.failure.Refusals.Way;
import io.yunchuang.signaling.protocol.BadMessageException;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The socket of every page: {@code /live?ticket=…&page=…}. {@link OriginCheck} has checked the origin; here the ticket says who
 * it is, and nothing is done before it has. What a page sends is worked off in order.
 */
@ServerEndpoint(LiveSocket.PATH)
@ApplicationScoped
public class LiveSocket {
    static final String PATH = "/live";

    private static final Logger LOG = Logger.getLogger(LiveSocket.class);

    /** Twice the largest message, so that one which is a little too large is answered and not cut off. */
    private static final int MAX_FRAME = 2 * ProtocolCodec.MAX_BYTES;

    private final SocketTickets tickets;
    private final Attendance attendance;
    private final MessageRouter router;
    private final Connections connections;
    private final Refusals refusals;
    private final Lanes<String> sockets;

    LiveSocket(
            SocketTickets tickets,
            Attendance attendance,
            MessageRouter router,
            Connections connections,
            Refusals refusals,
            EventLoops loops) {
        this.tickets = tickets;
        this.attendance = attendance;
        this.router = router;
        this.connections = connections;
        this.refusals = refusals;
        this.sockets = new Lanes<>(loops, "Live socket");
    }

    /** Redeems the ticket; an unknown one is told apart from a lost network by its close code. */
    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(MAX_FRAME);
        Optional<PageId> page = parameter(session, "page").flatMap(LiveSocket::page);
        Optional<String> ticket = parameter(session, "ticket");
        sockets.run(
                session.getId(),
                () -> tickets.redeem(ticket.orElse(""))
                        .invoke(found -> {
                            if (found.isPresent() && page.isPresent()) {
                                attendance.arrive(session, found.get(), page.get());
                            } else {
                                refuse(session);
                            }
                        })
                        .replaceWithVoid());
    }

    /** In order per socket; sockets beside each other. */
    @OnMessage
    public void message(Session session, String text) {
        sockets.run(
                session.getId(),
                () -> connections
                        .session(session.getId())
                        .map(connection -> router.route(connection, text))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    @OnClose
    public void close(Session session) {
        sockets.run(session.getId(), () -> {
            connections.session(session.getId()).ifPresent(attendance::depart);
            return Uni.createFrom().voidItem();
        });
    }

    /** Usually a browser that went away in the middle of a frame; the close that follows does the work. */
    @OnError
    public void error(Session session, Throwable failure) {
        LOG.debugf("Live socket failed: %s", failure.toString());
    }

    void stop(@Observes ShutdownEvent stopping) {
        connections.all().forEach(connection -> connection.close(CloseReason.GOING_AWAY));
    }

    /** Says why by the close alone: the page gets a new ticket by itself, and nobody has to read anything. */
    private void refuse(Session session) {
        refusals.count(Way.SOCKET, ErrorCode.SOCKET_TICKET_INVALID);
        try {
            session.close(CloseReason.SOCKET_TICKET_INVALID.toClose());
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A socket that was to be refused is gone already");
        }
    }

    private static Optional<String> parameter(Session session, String name) {
        List<String> values = session.getRequestParameterMap().getOrDefault(name, List.of());
        return values.stream().findFirst();
    }

    private static Optional<PageId> page(String text) {
        try {
            return Optional.of(new PageId(text));
        } catch (BadMessageException malformed) {
            return Optional.empty();
        }
    }
}
