package io.yunchuang.server.launch;

import io.yunchuang.server.embedded.DataDirectory;
import io.yunchuang.server.embedded.DatabaseAddress;
import io.yunchuang.server.embedded.EmbeddedDatabase;
import io.yunchuang.server.embedded.EmbeddedDatabase.Durability;
import io.yunchuang.server.embedded.EmbeddedRedis;
import io.yunchuang.server.embedded.StartRefused;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The PostgreSQL and the Redis of one server: those it was pointed to, and its own for the rest. */
final class Stores implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Stores.class.getName());
    private static final String REDIS_HOSTS = "quarkus.redis.hosts";

    private final Map<String, String> quarkusSettings;
    private final List<AutoCloseable> lastStartedFirst;

    private Stores(Map<String, String> quarkusSettings, Collection<AutoCloseable> lastStartedFirst) {
        this.quarkusSettings = Map.copyOf(quarkusSettings);
        this.lastStartedFirst = List.copyOf(lastStartedFirst);
    }

    /**
     * Starts what has no address in the settings, both at once.
     *
     * @throws StartRefused when something is missing, taken or does not come up; nothing is left running then
     */
    static Stores start(LaunchSettings settings) {
        Map<String, String> quarkus = new HashMap<>();
        settings.database().map(DatabaseAddress::quarkusSettings).ifPresent(quarkus::putAll);
        settings.redisUrl().ifPresent(url -> quarkus.put(REDIS_HOSTS, url));
        if (settings.database().isPresent() && settings.redisUrl().isPresent()) {
            return new Stores(quarkus, List.of());
        }
        DataDirectory data = DataDirectory.hold(settings.requiredDataDirectory());
        return startMissing(settings, data, quarkus);
    }

    /** The settings that make Quarkus use these stores. */
    Map<String, String> quarkusSettings() {
        return quarkusSettings;
    }

    /** Ends what was started here; what the settings pointed to is left alone. */
    @Override
    public void close() {
        closeAll(lastStartedFirst);
    }

    private static Stores startMissing(LaunchSettings settings, DataDirectory data, Map<String, String> quarkus) {
        var database = startUnless(
                settings.database(), () -> EmbeddedDatabase.start(data.root().resolve("postgres"), 0, Durability.FULL));
        var redis = startUnless(
                settings.redisUrl(), () -> EmbeddedRedis.start(data.root().resolve("redis"), 0));
        Optional<StartRefused> refusal = Stream.of(database, redis)
                .flatMap(start -> refusal(start).stream())
                .findFirst();
        Deque<AutoCloseable> lastStartedFirst = new ArrayDeque<>(List.of(data));
        result(database).ifPresent(lastStartedFirst::addFirst);
        result(redis).ifPresent(lastStartedFirst::addFirst);
        if (refusal.isPresent()) {
            closeAll(lastStartedFirst);
            throw refusal.get();
        }
        result(database).ifPresent(it -> quarkus.putAll(it.address().quarkusSettings()));
        result(redis).ifPresent(it -> quarkus.put(REDIS_HOSTS, it.url()));
        return new Stores(quarkus, lastStartedFirst);
    }

    private static <T> CompletableFuture<Optional<T>> startUnless(Optional<?> given, Supplier<T> start) {
        return given.isPresent()
                ? CompletableFuture.completedFuture(Optional.empty())
                : CompletableFuture.supplyAsync(() -> Optional.of(start.get()));
    }

    /** Why a start failed, once it has ended one way or the other. */
    private static Optional<StartRefused> refusal(CompletableFuture<?> start) {
        return start.handle((done, failure) -> Optional.ofNullable(failure))
                .join()
                .map(Stores::asRefusal);
    }

    private static StartRefused asRefusal(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof StartRefused refused
                ? refused
                : new StartRefused("An embedded store does not start: " + cause + ".", cause);
    }

    private static <T> Optional<T> result(CompletableFuture<Optional<T>> start) {
        return start.isCompletedExceptionally() ? Optional.empty() : start.join();
    }

    private static void closeAll(Collection<AutoCloseable> closeables) {
        for (AutoCloseable closeable : closeables) {
            try {
                closeable.close();
            } catch (Exception e) {
                // The next ones must still be ended; the next start deals with what is left.
                LOG.log(Level.WARNING, "A store did not end in order", e);
            }
        }
    }
}
