package io.yunchuang.server.eventloop;

import io.quarkus.runtime.util.ExceptionUtil;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What fails at the moment, and why. Thread-safe. */
final class Outages {
    private final Map<String, String> causes = new ConcurrentHashMap<>();

    /** Notes a failure; whether it is the first one, or has another cause than the last. */
    boolean isNews(String what, Throwable failure) {
        String cause = ExceptionUtil.getRootCause(failure).toString();
        return !cause.equals(causes.put(what, cause));
    }

    /** Notes a success; whether it ends an outage. */
    boolean end(String what) {
        return causes.remove(what) != null;
    }
}
