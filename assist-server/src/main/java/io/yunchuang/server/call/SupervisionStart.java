package io.yunchuang.server.call;

import io.quarkus.runtime.StartupEvent;
import io.yunchuang.server.window.DecidedCities;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Set;

/** Lets no server start that would supervise against a city's rule because of a mistyped code. */
@ApplicationScoped
class SupervisionStart {
    private static final String KEY = "yunchuang.supervision.at.";

    private final SupervisionConfig config;
    private final DecidedCities cities;

    SupervisionStart(SupervisionConfig config, DecidedCities cities) {
        this.config = config;
        this.cities = cities;
    }

    void check(@Observes @Priority(500) StartupEvent started) throws Throwable {
        cities.requireKnown(KEY, config.at().keySet());
    }

    /** Fails with a sentence that names what to correct. */
    static void requireKnown(Set<String> decided, Collection<String> cities) {
        DecidedCities.requireKnown(KEY, decided, cities);
    }
}
