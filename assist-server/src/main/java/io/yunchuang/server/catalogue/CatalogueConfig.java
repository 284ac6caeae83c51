package io.yunchuang.server.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this node keeps its knowledge of the items fresh. */
@ConfigMapping(prefix = "yunchuang.catalogue")
public interface CatalogueConfig {
    /**
     * How often names and categories of items are read anew, for edits made on other nodes; an edit on this node shows at
     * once, and how a city handles an item is never served from memory. Raise it to spare the database.
     */
    @WithDefault("60s")
    Duration refreshEvery();

    /** How many versions are kept in memory for calls that began with them; a version takes about 10 KiB. */
    @WithDefault("2000")
    int versionsInMemory();
}
