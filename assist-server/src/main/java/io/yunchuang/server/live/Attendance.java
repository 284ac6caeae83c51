package io.yunchuang.server.live;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.Admission;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.ProtocolCodec;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Who is here. Pages come and go at the sockets; capabilities are told, in order per participant, and told again until
 * they could take note of it, because the database may be away just then.
 */
@ApplicationScoped
class Attendance {
    private static final Logger LOG = Logger.getLogger(Attendance.class);

    private final Connections connections;
    private final List<PresenceListener> listeners;
    private final Switchboard switchboard;
    private final NodeRelay relay;
    private final LiveConfig config;
    private final Clock clock;
    private final ProtocolCodec codec = new ProtocolCodec();
    private final Lanes<Participant> lanes;
    private final Map<Participant, Fact> untold = new ConcurrentHashMap<>();

    Attendance(
            Connections connections,
            @All List<PresenceListener> listeners,
            Switchboard switchboard,
            NodeRelay relay,
            LiveConfig config,
            EventLoops loops,
            Clock clock) {
        this.connections = connections;
        this.listeners = listeners;
        this.switchboard = switchboard;
        this.relay = relay;
        this.config = config;
        this.clock = clock;
        this.lanes = new Lanes<>(loops, "Attendance");
    }

    /** What is to be told about a participant. */
    private record Fact(PageId page, boolean here) {}

    /** A page has proved who it is. */
    void arrive(Session session, Admission admitted, PageId page) {
        Participant who = Participant.of(admitted);
        Instant now = clock.instant();
        MessageBudget budget = new MessageBudget(config.messagesPerSecond(), config.burst(), now);
        Connection connection = new Connection(session, who, admitted.credential(), page, budget, now);
        connections.add(connection).ifPresent(older -> older.close(CloseReason.REPLACED));
        if (Connections.isSingle(who.role())) {
            relay.replaced(who);
        }
        connection.send(codec.write(new ServerMessage.Welcome(
                who.role(), who.id(), page, now, config.beat().toMillis())));
        tell(who, new Fact(page, true));
        if (!session.isOpen()) {
            depart(connection);
        }
    }

    /** A page's socket is closed. */
    void depart(Connection connection) {
        if (connections.remove(connection)) {
            tell(connection.participant(), new Fact(connection.page(), false));
        }
    }

    /** Closes a socket whose page has no business here any more; the page's answer is not waited for. */
    void dismiss(Connection connection, CloseReason reason) {
        depart(connection);
        connection.close(reason);
    }

    /** The same kiosk or clerk has connected to another node. */
    void replacedElsewhere(Role role, String id) {
        connections.of(role, id).ifPresent(connection -> {
            connections.remove(connection);
            connection.close(CloseReason.REPLACED);
        });
    }

    private void tell(Participant who, Fact fact) {
        untold.put(who, fact);
        lanes.run(who, () -> tellListeners(who));
    }

    /** Tells again what could not be told. */
    void retry() {
        untold.keySet().forEach(who -> lanes.runOnce(who, "retry", () -> tellListeners(who)));
    }

    private Uni<Void> tellListeners(Participant who) {
        Optional<Fact> fact = Optional.ofNullable(untold.get(who));
        if (fact.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(listeners)
                .onItem()
                .transformToUniAndConcatenate(listener -> fact.get().here()
                        ? listener.joined(who, fact.get().page())
                        : listener.left(who, fact.get().page()))
                .collect()
                .last()
                .invoke(() -> {
                    untold.remove(who, fact.get());
                    introduce(who, fact.get());
                    switchboard.refresh(who.role(), who.topic());
                })
                .onFailure()
                .invoke(failure -> LOG.warnf("Presence of a %s is to be told again: %s", who.role(), failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** From now on that page gets its views; before everybody knew of it, it could have asked for what is refused yet. */
    private void introduce(Participant who, Fact told) {
        connections.on(who.role(), who.topic()).stream()
                .filter(each -> each.participant().equals(who))
                // of those with several pages nobody minds which one it is
                .filter(each -> !Connections.isSingle(who.role())
                        || told.here() && each.page().equals(told.page()))
                .forEach(Connection::introduce);
    }
}
