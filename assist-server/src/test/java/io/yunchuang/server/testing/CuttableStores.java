package io.yunchuang.server.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.yunchuang.server.embedded.DatabaseAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * The real stores behind paths that a test cuts and mends. Quarkus loads this class more than once, so the JVM's
 * properties carry the handles.
 */
public final class CuttableStores implements QuarkusTestResourceLifecycleManager {
    private static final String HANDLE = "yunchuang.test.path.";

    /** What a test takes away from the server. */
    public enum Store {
        DATABASE,
        REDIS;

        /** The server cannot reach it any more. */
        public void cut() {
            handle("cut." + this).run();
        }

        /** It is back. */
        public void mend() {
            handle("mend." + this).run();
        }
    }

    @Override
    public Map<String, String> start() {
        TestStores stores = TestStores.get();
        DatabaseAddress database = stores.newDatabase();
        CuttablePath toDatabase = path(Store.DATABASE, database.port());
        CuttablePath toRedis = path(Store.REDIS, URI.create(stores.emptyRedis()).getPort());
        DatabaseAddress behindPath = new DatabaseAddress(
                database.host(), toDatabase.port(), database.database(), database.user(), database.password());
        Map<String, String> settings = new HashMap<>(behindPath.quarkusSettings());
        settings.put("quarkus.redis.hosts", "redis://localhost:" + toRedis.port());
        return settings;
    }

    @Override
    public void stop() {}

    /** After {@link RealStores}, whose settings these replace. */
    @Override
    public int order() {
        return 1;
    }

    private static CuttablePath path(Store store, int port) {
        CuttablePath path = new CuttablePath(port);
        System.getProperties().put(HANDLE + "cut." + store, (Runnable) path::cut);
        System.getProperties().put(HANDLE + "mend." + store, (Runnable) path::mend);
        return path;
    }

    private static Runnable handle(String name) {
        return (Runnable) System.getProperties().get(HANDLE + name);
    }
}
