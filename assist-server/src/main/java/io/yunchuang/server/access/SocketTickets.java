package io.yunchuang.server.access;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.access.Callers.Known;
import io.yunchuang.signaling.protocol.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/**
 * Single-use tickets that open a live socket, because a browser cannot send headers with one. A ticket is kept in Redis,
 * so any node can redeem it; while Redis is gone the node that made it keeps it. Where it is kept is part of the ticket,
 * so no ticket can be redeemed in both places.
 */
@ApplicationScoped
public class SocketTickets {
    /** No ticket may live longer. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(SocketTickets.class);
    /** Begins the tickets of agents: their sockets have no origin, so they must be told apart before the ticket is used. */
    private static final String FOR_AGENT = "a";

    private static final String HERE = "n-";
    private static final String SHARED = "r-";
    private static final String KEY = "yunchuang:socket-ticket:";
    private static final int MAX_LENGTH = 64;

    private final ReactiveValueCommands<String, Admission> redis;
    private final Callers callers;
    private final Clock clock;
    private final Duration lifetime;
    private final Duration patience;
    private final ConcurrentMap<String, Kept> here = new ConcurrentHashMap<>();

    SocketTickets(ReactiveRedisDataSource redis, Callers callers, Clock clock, AccessConfig config) {
        this.redis = redis.value(String.class, Admission.class);
        this.callers = callers;
        this.clock = clock;
        this.lifetime = shorter(config.socketTicket().lifetime(), LONGEST);
        this.patience = config.socketTicket().redisPatience();
    }

    private record Kept(Admission admission, Instant until) {}

    /** How long a ticket can be used. */
    public Duration lifetime() {
        return lifetime;
    }

    /** A fresh ticket. Never fails for want of Redis. */
    Uni<String> issue(Admission admission) {
        String secret = Secrets.token();
        return redis.set(KEY + Secrets.hash(secret), admission, new SetArgs().px(lifetime))
                .ifNoItem()
                .after(patience)
                .fail()
                .replaceWith(SHARED + secret)
                .onFailure()
                .recoverWithItem(failure -> keepHere(secret, admission, failure))
                .map(ticket -> admission.role() == Role.AGENT ? FOR_AGENT + ticket : ticket);
    }

    /** Whether it says that it is an agent's; whether it is one, {@link #redeem} finds out. */
    public static boolean isAgents(String ticket) {
        return ticket.startsWith(FOR_AGENT);
    }

    /**
     * Uses up the ticket. Empty when it is wrong, expired, was used before, is not of the kind that it says, or was given
     * for a credential that has been revoked since.
     */
    public Uni<Optional<Admission>> redeem(String ticket) {
        boolean agents = isAgents(ticket);
        return take(agents ? ticket.substring(FOR_AGENT.length()) : ticket)
                .map(found -> found.filter(admission -> agents == (admission.role() == Role.AGENT)))
                .chain(found ->
                        found.map(this::ifStillGood).orElse(Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Admission>> take(String ticket) {
        if (ticket.length() <= MAX_LENGTH && ticket.startsWith(HERE)) {
            return Uni.createFrom().item(() -> takeFromHere(ticket.substring(HERE.length())));
        }
        if (ticket.length() <= MAX_LENGTH && ticket.startsWith(SHARED)) {
            return takeFromRedis(ticket.substring(SHARED.length()));
        }
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<Admission>> ifStillGood(Admission admission) {
        if (admission.role() == Role.DISPLAY) {
            return Uni.createFrom().item(Optional.of(admission));
        }
        return callers.holding(admission.role(), admission.credential())
                .map(caller -> caller.equals(new Known(admission.role(), admission.id()))
                        ? Optional.of(admission)
                        : Optional.<Admission>empty())
                .onFailure()
                .recoverWithItem(failure -> refuse("The holder of a socket ticket is not known", failure));
    }

    private String keepHere(String secret, Admission admission, Throwable failure) {
        LOG.warnf(
                "Redis does not keep a socket ticket (%s); this node does",
                failure.getClass().getSimpleName());
        Instant now = clock.instant();
        here.values().removeIf(kept -> !kept.until.isAfter(now));
        here.put(Secrets.hash(secret), new Kept(admission, now.plus(lifetime)));
        return HERE + secret;
    }

    private Optional<Admission> takeFromHere(String secret) {
        return Optional.ofNullable(here.remove(Secrets.hash(secret)))
                .filter(kept -> kept.until.isAfter(clock.instant()))
                .map(Kept::admission);
    }

    /** A ticket that Redis took with it is lost; the page asks for a new one. */
    private Uni<Optional<Admission>> takeFromRedis(String secret) {
        return redis.getdel(KEY + Secrets.hash(secret))
                .ifNoItem()
                .after(patience)
                .fail()
                .map(Optional::ofNullable)
                .onFailure()
                .recoverWithItem(failure -> refuse("A socket ticket is lost with Redis", failure));
    }

    private static <T> Optional<T> refuse(String what, Throwable failure) {
        LOG.warnf("%s: %s", what, failure.toString());
        return Optional.empty();
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
