package io.yunchuang.server.window;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The cities for which the configuration decides something: a mistyped code would act against a city's decision. */
@ApplicationScoped
public class DecidedCities {
    private final WindowRegistry windows;

    DecidedCities(WindowRegistry windows) {
        this.windows = windows;
    }

    /**
     * Lets no server start that would ignore what a city has decided; for the start, where one may wait.
     *
     * @param key of the configuration, to which the cities' codes are appended
     * @throws IllegalStateException with a sentence that names what to correct
     */
    public void requireKnown(String key, Set<String> decided) throws Throwable {
        List<City> cities = VertxContextSupport.subscribeAndAwait(windows::cities);
        requireKnown(
                key, decided, cities.stream().map(city -> city.code().value()).toList());
    }

    /** The same among these cities. */
    public static void requireKnown(String key, Set<String> decided, Collection<String> cities) {
        Set<String> unknown = new TreeSet<>(decided);
        unknown.removeAll(cities);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    key + unknown.iterator().next() + " names no city; the cities are " + new TreeSet<>(cities));
        }
    }
}
