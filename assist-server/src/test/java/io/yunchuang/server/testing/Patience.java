package io.yunchuang.server.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How tests wait for what comes from a running server. */
public final class Patience {
    /** Most of what is waited for comes within a few milliseconds, and tests wait thousands of times. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private static final Duration AT_MOST = Duration.ofSeconds(40);

    private Patience() {}

    /** Looks at once, then often, and not for ever. */
    public static ConditionFactory await() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_EVERY)
                .atMost(AT_MOST);
    }
}
