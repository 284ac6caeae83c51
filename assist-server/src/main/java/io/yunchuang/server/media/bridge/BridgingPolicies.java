package io.yunchuang.server.media.bridge;

import io.quarkus.runtime.StartupEvent;
import io.yunchuang.server.window.DecidedCities;
import io.yunchuang.signaling.call.BridgeUse;
import io.yunchuang.signaling.protocol.CityCode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** What each city has decided about media bridges for its calls. */
@ApplicationScoped
public class BridgingPolicies {
    static final String KEY = "yunchuang.bridging.at.";

    private final BridgingConfig config;
    private final BridgeConfig bridges;

    BridgingPolicies(BridgingConfig config, BridgeConfig bridges) {
        this.config = config;
        this.bridges = bridges;
    }

    /** Lets no server start that would carry a city's talks against its decision because of a mistyped code. */
    void check(@Observes @Priority(500) StartupEvent started, DecidedCities cities) throws Throwable {
        cities.requireKnown(KEY, config.at().keySet());
    }

    /** The decision of that permit city; {@code NEVER} where no bridge is configured, so that nobody waits for one. */
    public BridgeUse of(CityCode city) {
        if (bridges.at().isEmpty()) {
            return BridgeUse.NEVER;
        }
        return Optional.ofNullable(config.at().get(city.value()))
                .flatMap(BridgingConfig.City::use)
                .orElseGet(config::use);
    }
}
