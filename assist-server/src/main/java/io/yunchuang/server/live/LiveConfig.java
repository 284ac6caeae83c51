package io.yunchuang.server.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The live connections of the pages. */
@ConfigMapping(prefix = "yunchuang.live")
public interface LiveConfig {
    /** How often the server beats; a page that hears nothing for twice as long connects anew. */
    @WithDefault("2s")
    Duration beat();

    /** A page that has been silent for so long is gone; more than one beat, and noticed within 5 s in all. */
    @WithDefault("4s")
    Duration silence();

    /** Messages a page may send per second in the long run; above what a person and a call setup need. */
    @WithDefault("50")
    int messagesPerSecond();

    /** Messages a page may send at once, for example the candidates of a call setup. */
    @WithDefault("200")
    int burst();

    /** Messages in excess after which the connection is closed. */
    @WithDefault("500")
    int excessUntilClosed();

    /** How often this node tells Redis who is connected to it; presence lost with Redis is back after that. */
    @WithDefault("1s")
    Duration presenceInterval();

    /** How long Redis believes a node that has fallen silent. */
    @WithDefault("5s")
    Duration presenceLifetime();

    /**
     * How often the sessions and devices behind open sockets are checked; one that has run out is closed at most this
     * late. What is ended by hand is closed at once. Raise it to spare the database.
     */
    @WithDefault("5s")
    Duration accessCheck();

    /** Whether this is the only node; false makes it wait for Redis before it takes somebody else's clerk for gone. */
    @WithDefault("true")
    boolean singleNode();
}
