package io.yunchuang.server.window;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this node keeps its knowledge of the windows fresh. */
@ConfigMapping(prefix = "yunchuang.window")
public interface WindowConfig {
    /**
     * How often the windows are read anew, for edits made on other nodes; an edit on this node shows at once. Raise it to
     * spare the database, lower it when managers use several nodes.
     */
    @WithDefault("10s")
    Duration refreshEvery();
}
