package io.yunchuang.server.media.bridge;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.media.bridge.Colibri.Change;
import io.yunchuang.server.media.bridge.Colibri.Changed;
import io.yunchuang.server.media.bridge.Colibri.EndpointChange;
import io.yunchuang.server.media.bridge.Colibri.IceUdp;
import io.yunchuang.server.media.bridge.Colibri.Stats;
import io.yunchuang.server.media.bridge.Colibri.Transport;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.protocol.CityCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** One media bridge as this node knows it. Thread-safe. */
final class Bridge {
    private static final Logger LOG = Logger.getLogger(Bridge.class);

    /** In a row, after which it is taken for hung. */
    private static final int MOST_SILENCES = 2;

    private final BridgeId id;
    private final Set<String> cities;
    private final Colibri colibri;
    private final Limits limits;
    private final Clock clock;
    private final AtomicInteger silences = new AtomicInteger();
    private volatile Health health = new Health.Unknown();

    Bridge(BridgeId id, Set<String> cities, Colibri colibri, Limits limits, Clock clock) {
        this.id = id;
        this.cities = cities;
        this.colibri = colibri;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * How patient this server is.
     *
     * @param look with an answer to how it is
     * @param quarantine how long one that nobody can reach is left alone
     */
    record Limits(Duration look, Duration quarantine) {}

    /** What the last look has found. */
    sealed interface Health {
        /** Not looked at so far. */
        record Unknown() implements Health {}

        record Up(Stats stats) implements Health {}

        /** It answers, but pages could not reach it; not tried again before that moment. */
        record Unreachable(Instant until) implements Health {}

        /** It does not answer. */
        record Down() implements Health {}
    }

    BridgeId id() {
        return id;
    }

    Health health() {
        return health;
    }

    /** Whether it did not answer when it was looked at last. */
    boolean isDown() {
        return health instanceof Health.Down;
    }

    boolean isNear(CityCode city) {
        return cities.contains(city.value());
    }

    /** Asks for a change; fails as {@link Colibri#change}, or when no answer comes in time. */
    Uni<Changed> change(Change change) {
        return colibri.change(change);
    }

    /** Pages cannot reach what it offers. */
    void avoid() {
        LOG.warnf("Media bridge %s offers no candidates or no web socket; left alone for %s", id, limits.quarantine());
        health = new Health.Unreachable(clock.instant().plus(limits.quarantine()));
    }

    /**
     * Looks how it is. A connection that it closes just then is no sign of anything: it does so with those that have rested,
     * and whoever has only asked may ask again at once (RFC 9110, section 9.2.2). One that comes up is warmed first: its
     * first conference takes a second longer than all others, and shows whether pages can reach it.
     *
     * @return whether it has been lost in this moment
     */
    Uni<Boolean> look() {
        Instant asked = clock.instant();
        return colibri.stats()
                .onFailure(Reasons::isBrokenConnection)
                .retry()
                .atMost(1)
                .ifNoItem()
                .after(limits.look())
                .fail()
                .onItemOrFailure()
                .transformToUni((stats, failure) -> failure == null
                        ? answers(stats).replaceWith(false)
                        : Uni.createFrom().item(() -> isLostBy(failure, Duration.between(asked, clock.instant()))));
    }

    private Uni<Void> answers(Stats stats) {
        silences.set(0);
        return switch (health) {
            case Health.Up h -> Uni.createFrom().voidItem().invoke(() -> health = new Health.Up(stats));
            case Health.Unknown h -> warmUp(stats);
            case Health.Down h -> warmUp(stats);
            case Health.Unreachable h ->
                clock.instant().isBefore(h.until()) ? Uni.createFrom().voidItem() : warmUp(stats);
        };
    }

    /** One that drains or is going needs no warmth, and would refuse it. */
    private Uni<Void> warmUp(Stats stats) {
        if (!stats.takesCalls()) {
            return Uni.createFrom().voidItem();
        }
        String meeting = "warm-up-" + UUID.randomUUID();
        return colibri.change(Change.open(meeting, EndpointChange.create("warm-up", MediaDialect.ALL)))
                .invoke(made -> comesUp(made, stats))
                .onFailure()
                .invoke(failure -> LOG.infof("Media bridge %s is not warm yet: %s", id, Reasons.of(failure)))
                .onItemOrFailure()
                .transformToUni((made, failure) -> colibri.change(Change.close(meeting)))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void comesUp(Changed made, Stats stats) {
        if (isReachable(made)) {
            LOG.infof("Media bridge %s is up", id);
            health = new Health.Up(stats);
        } else {
            avoid();
        }
    }

    /** Whether the only endpoint of this answer can be reached. */
    static boolean isReachable(Changed made) {
        return made.endpoints().stream()
                .flatMap(endpoint -> endpoint.transport().stream())
                .map(Transport::transport)
                .flatMap(Optional::stream)
                .anyMatch(Bridge::isComplete);
    }

    private static boolean isComplete(IceUdp end) {
        return !end.candidates().isEmpty()
                && !end.fingerprints().isEmpty()
                && !end.webSockets().isEmpty();
    }

    /**
     * A busy machine may be late once; one that takes no connections is gone.
     *
     * @param after as long as that this server has waited, by its own clock
     */
    private boolean isLostBy(Throwable failure, Duration after) {
        boolean late = failure instanceof TimeoutException && (isOwnDelay(after) || isFirstSilence());
        if (late || isDown()) {
            return false;
        }
        LOG.warnf("Media bridge %s does not answer: %s", id, Reasons.of(failure));
        health = new Health.Down();
        return true;
    }

    /** A server that hears of the end of its own patience so late has not looked meanwhile whether there was an answer. */
    private boolean isOwnDelay(Duration after) {
        return after.compareTo(limits.look().multipliedBy(3).dividedBy(2)) > 0;
    }

    private boolean isFirstSilence() {
        return silences.incrementAndGet() < MOST_SILENCES;
    }
}
