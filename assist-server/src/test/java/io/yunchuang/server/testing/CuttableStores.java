package io.yunchuang.server.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.yunchuang.server.embedded.DatabaseAddress;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * The real stores behind paths that a test cuts and mends. Quarkus loads this class more than once, so the
 * JVM's management server carries the handles.
 */
public final class CuttableStores implements QuarkusTestResourceLifecycleManager {
    /** What a test takes away from the server. */
    public enum Store {
        DATABASE,
        REDIS;

        /** The server cannot reach it any more. */
        public void cut() {
            CuttableStores.run("cut." + this);
        }

        /** It is back. */
        public void mend() {
            CuttableStores.run("mend." + this);
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
        register("cut." + store, path::cut);
        register("mend." + store, path::mend);
        return path;
    }

    private static void register(String action, Runnable runnable) {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            if (server.isRegistered(name(action))) {
                server.unregisterMBean(name(action));
            }
            server.registerMBean(new StandardMBean(runnable, Runnable.class), name(action));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String action) {
        try {
            ManagementFactory.getPlatformMBeanServer().invoke(name(action), "run", new Object[0], new String[0]);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectName name(String action) throws MalformedObjectNameException {
        return new ObjectName("io.yunchuang.test:path=" + action);
    }
}
