package io.yunchuang.server.call;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.yunchuang.server.window.City;
import io.yunchuang.server.window.WindowRegistry;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lets no server start that would ignore what a city has decided: a mistyped code would supervise against its rule. */
@ApplicationScoped
class SupervisionStart {
    private final SupervisionConfig config;
    private final WindowRegistry windows;

    SupervisionStart(SupervisionConfig config, WindowRegistry windows) {
        this.config = config;
        this.windows = windows;
    }

    void check(@Observes @Priority(500) StartupEvent started) throws Throwable {
        List<City> cities = VertxContextSupport.subscribeAndAwait(windows::cities);
        requireKnown(
                config.at().keySet(),
                cities.stream().map(city -> city.code().value()).toList());
    }

    /** Fails with a sentence that names what to correct. */
    static void requireKnown(Set<String> decided, Collection<String> cities) {
        Set<String> unknown = new TreeSet<>(decided);
        unknown.removeAll(cities);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("yunchuang.supervision.at."
                    + unknown.iterator().next() + " names no city; the cities are " + new TreeSet<>(cities));
        }
    }
}
