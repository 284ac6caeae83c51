package io.yunchuang.server.media.bridge;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.yunchuang.server.media.bridge.Bridge.Health;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.protocol.CityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** The media bridges, and which of them a call gets. */
@ApplicationScoped
class BridgePool {
    /** A bridge's web server closes what has rested for 30 s; what goes before that never meets a question half way. */
    private static final int CONNECTION_RESTS_SECONDS = 10;

    private final Map<BridgeId, Bridge> bridges = new TreeMap<>(Comparator.comparing(BridgeId::value));

    BridgePool(BridgeConfig config, Clock clock) {
        Bridge.Limits limits = new Bridge.Limits(config.lookTime(), config.quarantine());
        config.at().forEach((name, at) -> {
            BridgeId id = new BridgeId(name);
            Set<String> cities = at.cities().orElse(Set.of());
            bridges.put(id, new Bridge(id, cities, client(at, config), limits, clock));
        });
    }

    private static Colibri client(BridgeConfig.At at, BridgeConfig config) {
        long millis = config.answerTime().toMillis();
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(at.url())
                .connectTimeout(millis, TimeUnit.MILLISECONDS)
                .readTimeout(millis, TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_TTL, CONNECTION_RESTS_SECONDS)
                .build(Colibri.class);
    }

    Collection<Bridge> all() {
        return bridges.values();
    }

    boolean isEmpty() {
        return bridges.isEmpty();
    }

    /** The bridge of that name; empty when it is configured no longer. */
    Optional<Bridge> find(BridgeId id) {
        return Optional.ofNullable(bridges.get(id));
    }

    /**
     * For a new conference of a call from that city: near ones first, of these the one with the least to do.
     *
     * @param failed those that have just failed the call
     */
    Optional<Bridge> choose(CityCode city, Set<BridgeId> failed) {
        return bridges.values().stream()
                .filter(bridge -> !failed.contains(bridge.id()))
                .filter(bridge -> stress(bridge).isPresent())
                .min(Comparator.comparing((Bridge bridge) -> !bridge.isNear(city))
                        .thenComparing(bridge -> stress(bridge).orElseThrow()));
    }

    /** Of one that takes calls. */
    private static Optional<Double> stress(Bridge bridge) {
        return switch (bridge.health()) {
            case Health.Up up ->
                up.stats().takesCalls() ? Optional.of(up.stats().stressLevel()) : Optional.empty();
            case Health.Unknown h -> Optional.empty();
            case Health.Unreachable h -> Optional.empty();
            case Health.Down h -> Optional.empty();
        };
    }
}
