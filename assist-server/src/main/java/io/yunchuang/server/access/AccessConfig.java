package io.yunchuang.server.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Who may come in, and for how long. */
@ConfigMapping(prefix = "yunchuang.access")
public interface AccessConfig {
    /**
     * Origins besides the server's own host whose pages may use it, for example {@code https://hall.example.gov.cn}.
     * Set it when the pages are served from another host than the interface.
     */
    Optional<Set<String>> allowedOrigins();

    /** The ticket that opens a live socket. */
    SocketTicket socketTicket();

    /** The ticket that opens a live socket. */
    interface SocketTicket {
        /** How long a ticket can be used; at most 30 s. Raise it only for pages on very slow links. */
        @WithDefault("20s")
        Duration lifetime();

        /**
         * How long Redis may take before this node keeps the ticket itself. Raise it when Redis is far away; too high a
         * value delays every connection while Redis is gone.
         */
        @WithDefault("250ms")
        Duration redisPatience();
    }
}
