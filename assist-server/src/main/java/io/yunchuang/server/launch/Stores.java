package io.yunchuang.server.launch;

import io.yunchuang.server.embedded.DataDirectory;
import io.yunchuang.server.embedded.DatabaseAddress;
import io.yunchuang.server.embedded.EmbeddedDatabase;
import io.yunchuang.server.embedded.EmbeddedDatabase.Durability;
import io.yunchuang.server.embedded.EmbeddedRedis;
import io.yunchuang.server.embedded.StartRefused;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The PostgreSQL and the Redis of one server: those it was pointed to, and its own for the rest. */
final class Stores implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Stores.class.getName());

    private final LaunchSettings settings;
    private final Deque<AutoCloseable> lastStartedFirst = new ConcurrentLinkedDeque<>();

    private Stores(LaunchSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes the data directory when there is anything to keep in it; starts nothing yet.
     *
     * @throws StartRefused when another server has it, or none is given
     */
    static Stores reserve(LaunchSettings settings) {
        Stores stores = new Stores(settings);
        if (settings.database().isEmpty() || settings.redisUrl().isEmpty()) {
            stores.lastStartedFirst.push(DataDirectory.hold(settings.requiredDataDirectory()));
        }
        return stores;
    }

    /**
     * Starts what has no address in the settings, both at once.
     *
     * @return the settings that make Quarkus use the stores
     * @throws StartRefused when one does not come up
     */
    Map<String, String> start() {
        CompletableFuture<DatabaseAddress> database = settings.database()
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.supplyAsync(this::ownDatabase));
        CompletableFuture<String> redisUrl = settings.redisUrl()
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.supplyAsync(this::ownRedis));
        try {
            CompletableFuture.allOf(database, redisUrl).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartRefused refused ? refused : e;
        }
        Map<String, String> quarkus = new HashMap<>(database.join().quarkusSettings());
        quarkus.put("quarkus.redis.hosts", redisUrl.join());
        return quarkus;
    }

    /** Ends what was started here; what the settings pointed to is left alone. */
    @Override
    public void close() {
        for (AutoCloseable store : lastStartedFirst) {
            try {
                store.close();
            } catch (Exception e) {
                // The next ones must still be ended; the next start deals with what is left.
                LOG.log(Level.WARNING, "A store did not end in order", e);
            }
        }
    }

    private DatabaseAddress ownDatabase() {
        EmbeddedDatabase database =
                EmbeddedDatabase.start(settings.requiredDataDirectory().resolve("postgres"), 0, Durability.FULL);
        lastStartedFirst.push(database);
        return database.address();
    }

    private String ownRedis() {
        EmbeddedRedis redis =
                EmbeddedRedis.start(settings.requiredDataDirectory().resolve("redis"), 0);
        lastStartedFirst.push(redis);
        return redis.url();
    }
}
