package io.yunchuang.server.call;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.yunchuang.server.eventloop.EventLoops;
import io.yunchuang.server.eventloop.Lanes;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.signaling.call.ControlGrant;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Renews the leases of the agents that are connected to this node, for as long as PostgreSQL says that they stand. It is
 * fail-safe: without the database, without the socket or without this node nothing is renewed, and the agent stops by
 * itself within {@link #validity()}.
 */
@ApplicationScoped
class LeaseRenewal {
    private static final Logger LOG = Logger.getLogger(LeaseRenewal.class);

    private static final String STANDING = """
            select kiosk, document #>> '{state,control,lease}' as lease from call
            where state = 'ACTIVE' and kiosk in (:kiosks) and document #>> '{state,control,type}' = 'Granted'
            """;

    private final Mutiny.SessionFactory sessions;
    private final LiveViews views;
    private final CallConfig config;
    private final Vertx vertx;
    private final Lanes<String> rounds;
    private final List<Long> timers = new ArrayList<>();
    private final Map<KioskId, Watched> watched = new ConcurrentHashMap<>();

    LeaseRenewal(Mutiny.SessionFactory sessions, LiveViews views, CallConfig config, Vertx vertx, EventLoops loops) {
        this.sessions = sessions;
        this.views = views;
        this.config = config;
        this.vertx = vertx;
        this.rounds = new Lanes<>(loops, "Renewal of leases");
    }

    /** A lease and the agent's connection to which it was granted. */
    private record Watched(LeaseId lease, PageId agent) {}

    void begin(@Observes StartupEvent started) {
        timers.add(vertx.setPeriodic(config.leaseRenewal().toMillis(), tick -> round()));
    }

    void end(@Observes ShutdownEvent stopping) {
        timers.forEach(vertx::cancelTimer);
    }

    /** How long a lease holds without renewal. */
    Duration validity() {
        return config.leaseTime();
    }

    /** This node has told the kiosk's agent of that lease. */
    void watch(KioskId kiosk, ControlGrant.Granted granted) {
        watched.put(kiosk, new Watched(granted.lease(), granted.agent()));
    }

    /** The kiosk has no lease. */
    void forget(KioskId kiosk) {
        watched.remove(kiosk);
    }

    private void round() {
        watched.entrySet().removeIf(each -> !isHere(each.getKey(), each.getValue()));
        if (!watched.isEmpty()) {
            rounds.runOnce("all", "round", this::renew);
        }
    }

    private boolean isHere(KioskId kiosk, Watched lease) {
        return views.page(Role.AGENT, kiosk.value()).equals(Optional.of(lease.agent()));
    }

    private Uni<Void> renew() {
        Map<KioskId, Watched> asked = Map.copyOf(watched);
        long askedAt = System.nanoTime();
        return asked.isEmpty()
                ? Uni.createFrom().voidItem()
                : standing(asked.keySet())
                        .invoke(standing -> {
                            if (isFresh(askedAt)) {
                                asked.forEach((kiosk, lease) -> renew(kiosk, lease, standing));
                            }
                        })
                        .onFailure()
                        .invoke(failure -> LOG.warnf("No lease is renewed: %s", failure.toString()))
                        .onFailure()
                        .recoverWithNull()
                        .replaceWithVoid();
    }

    /** An answer that took long says nothing about now. */
    private boolean isFresh(long askedAt) {
        return System.nanoTime() - askedAt < config.leaseRenewal().toNanos();
    }

    private void renew(KioskId kiosk, Watched lease, Map<KioskId, LeaseId> standing) {
        if (!lease.lease().equals(standing.get(kiosk))) {
            watched.remove(kiosk, lease);
        } else if (isHere(kiosk, lease)) {
            views.send(
                    Role.AGENT,
                    kiosk.value(),
                    new ServerMessage.LeaseRenewed(lease.lease(), validity().toMillis()));
        }
    }

    private Uni<Map<KioskId, LeaseId>> standing(Set<KioskId> kiosks) {
        List<String> ids = kiosks.stream().map(KioskId::value).toList();
        return sessions.withSession(session -> session.createNativeQuery(STANDING, Tuple.class)
                .setParameter("kiosks", ids)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new KioskId(row.get("kiosk", String.class)),
                                row -> new LeaseId(UUID.fromString(row.get("lease", String.class)))))));
    }
}
