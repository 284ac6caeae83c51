package io.yunchuang.server.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yunchuang.server.access.SocketCredentials;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Closes the sockets whose credential is no longer good: a session that was ended or has run out, a kiosk that was
 * revoked. PostgreSQL is asked and not the news, so a node that missed them, or whose Redis is gone, notices too.
 */
@ApplicationScoped
class AccessWatch {
    private static final Logger LOG = Logger.getLogger(AccessWatch.class);

    /** Credentials in one question to the database. */
    private static final int AT_ONCE = 500;

    private final Connections connections;
    private final Attendance attendance;
    private final SocketCredentials credentials;
    private final LiveConfig config;
    private final Vertx vertx;
    private final Lanes<String> rounds;
    private final List<Long> timers = new ArrayList<>();

    AccessWatch(
            Connections connections,
            Attendance attendance,
            SocketCredentials credentials,
            LiveConfig config,
            EventLoops loops,
            Vertx vertx) {
        this.connections = connections;
        this.attendance = attendance;
        this.credentials = credentials;
        this.config = config;
        this.vertx = vertx;
        this.rounds = new Lanes<>(loops, "Who may stay");
    }

    void begin(@Observes StartupEvent started) {
        timers.add(vertx.setPeriodic(
                config.accessCheck().toMillis(),
                tick -> rounds.runOnce("all", "round", () -> closeEnded(connections.all()))));
    }

    void end(@Observes ShutdownEvent stopping) {
        timers.forEach(vertx::cancelTimer);
    }

    /** Closes those whose credential has ended. While the database cannot be asked everybody stays; never fails. */
    Uni<Void> closeEnded(Collection<Connection> some) {
        Map<Role, List<Connection>> byRole = some.stream()
                .collect(Collectors.groupingBy(each -> each.participant().role()));
        return Multi.createFrom()
                .iterable(byRole.entrySet())
                .onItem()
                .transformToUniAndConcatenate(each -> closeEnded(each.getKey(), each.getValue()))
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.debugf("Who may stay is asked again: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> closeEnded(Role role, List<Connection> all) {
        return Multi.createFrom()
                .iterable(all)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> closeEndedAtOnce(role, some))
                .collect()
                .last();
    }

    private Uni<Void> closeEndedAtOnce(Role role, List<Connection> some) {
        Set<String> used = some.stream()
                .filter(Connection::takeUse)
                .map(Connection::credential)
                .collect(Collectors.toSet());
        Set<String> asked = some.stream().map(Connection::credential).collect(Collectors.toSet());
        return credentials
                .good(role, asked)
                .invoke(good -> some.stream()
                        .filter(connection -> !good.contains(connection.credential()))
                        .forEach(connection -> attendance.dismiss(connection, ended(role))))
                .chain(() -> credentials.used(role, used));
    }

    private static CloseReason ended(Role role) {
        return switch (role) {
            case KIOSK, AGENT, PROBE -> CloseReason.DEVICE_REVOKED;
            case ATTENDANT, CLERK, COUNTER, MANAGER, SUPERVISOR, DISPLAY -> CloseReason.SESSION_ENDED;
        };
    }
}
