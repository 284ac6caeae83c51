package io.yunchuang.server.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} a real PostgreSQL and a real Redis, without any annotation. The two processes are
 * started once per JVM; every start of Quarkus gets a database of its own and an empty Redis.
 */
public final class RealStores implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        TestStores stores = TestStores.get();
        Map<String, String> settings = new HashMap<>(stores.newDatabase().quarkusSettings());
        settings.put("quarkus.redis.hosts", stores.emptyRedis());
        return settings;
    }

    /** The processes end with the JVM, for the next start of Quarkus uses them again. */
    @Override
    public void stop() {}
}
