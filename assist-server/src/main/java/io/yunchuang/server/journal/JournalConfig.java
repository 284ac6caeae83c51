package io.yunchuang.server.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The journal of remote control. */
@ConfigMapping(prefix = "yunchuang.journal")
public interface JournalConfig {
    /** How long the last report of a kiosk's agent is waited for after a lease has ended; longer on poor networks. */
    @WithDefault("5s")
    Duration grace();
}
