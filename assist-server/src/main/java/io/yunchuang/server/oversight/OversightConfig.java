package io.yunchuang.server.oversight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What managers are told. */
@ConfigMapping(prefix = "yunchuang.oversight")
public interface OversightConfig {
    /** A wait from which on the wall raises an alarm; the promise of the first response is one minute. */
    @WithDefault("60s")
    Duration longWait();
}
