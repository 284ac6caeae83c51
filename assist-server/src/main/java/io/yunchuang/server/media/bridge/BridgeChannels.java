package io.yunchuang.server.media.bridge;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where pages may tell media bridges their wishes; a browser lets them connect to nothing else. */
@ApplicationScoped
public class BridgeChannels {
    private final List<String> origins;

    BridgeChannels(BridgeConfig config) {
        origins = config.at().values().stream()
                .map(BridgeConfig.At::channel)
                .flatMap(Optional::stream)
                .flatMap(BridgeChannels::origin)
                .distinct()
                .sorted()
                .toList();
    }

    /** The origins of their web sockets, for example {@code wss://bridge.example.cn}. */
    public List<String> origins() {
        return origins;
    }

    private static Stream<String> origin(URI channel) {
        boolean socket = "wss".equals(channel.getScheme()) || "ws".equals(channel.getScheme());
        if (!socket || channel.getRawAuthority() == null) {
            throw new IllegalStateException("yunchuang.bridge.at.<name>.channel is no web socket's origin: " + channel);
        }
        return Stream.of(channel.getScheme() + "://" + channel.getRawAuthority());
    }
}
