package io.yunchuang.server.media.bridge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The media bridges (jitsi-videobridge) that take over where three and more talk. */
@ConfigMapping(prefix = "yunchuang.bridge")
public interface BridgeConfig {
    /** The bridges, each under a name of one's own choice; without any, everybody sends to everybody directly. */
    Map<String, At> at();

    /**
     * How long a bridge may take to say how it is, asked once a second; longer where it is far away or busy. One that is
     * late twice in a row is taken for hung.
     */
    @WithDefault("900ms")
    Duration lookTime();

    /** How long it may take for anything else; longer where the first call after its start fails. */
    @WithDefault("5s")
    Duration answerTime();

    /** How long a bridge that offers no way to reach it is left alone; shorter when its network is mended by hand. */
    @WithDefault("60s")
    Duration quarantine();

    /** One bridge. */
    interface At {
        /**
         * Its private HTTP interface, for example {@code http://10.0.0.5:8080}. It asks for no credentials: nobody but this
         * server may reach it.
         */
        URI url();

        /**
         * The origin of its web socket for pages, as its own {@code domains} name it, for example
         * {@code wss://bridge.example.cn}: browsers let our pages connect to no other. Without it only a bridge at this
         * machine's loopback can be used.
         */
        Optional<URI> channel();

        /** Codes of the cities that it is near to; their calls prefer it. Without any it is equally near to all. */
        Optional<Set<String>> cities();
    }
}
