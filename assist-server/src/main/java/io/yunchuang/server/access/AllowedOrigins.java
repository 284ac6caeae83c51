package io.yunchuang.server.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which pages may use the server: its own and those of configured origins. A request without an Origin is no page. */
@ApplicationScoped
public class AllowedOrigins {
    private final Set<Origin> configured;

    @Inject
    AllowedOrigins(AccessConfig config) {
        this(config.allowedOrigins().orElse(Set.of()));
    }

    AllowedOrigins(Set<String> origins) {
        configured = origins.stream().map(AllowedOrigins::configured).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a page of that origin may use the server.
     *
     * @param originHeader the request's {@code Origin}; {@code null}, {@code "null"} and anything malformed is refused
     * @param hostHeader the request's {@code Host}. The scheme is not compared with it: behind a proxy that ends TLS the
     *     server does not see the page's scheme
     */
    public boolean allows(String originHeader, String hostHeader) {
        return Origin.parse(originHeader)
                .filter(origin -> configured.contains(origin) || origin.isAt(hostHeader))
                .isPresent();
    }

    private static Origin configured(String origin) {
        return Origin.parse(origin)
                .orElseThrow(() -> new IllegalArgumentException(
                        "yunchuang.access.allowed-origins: not an origin like https://host[:port]: " + origin));
    }

    /** Scheme, host and port as in RFC 6454 §4. */
    private record Origin(String scheme, String host, int port) {

        static Optional<Origin> parse(String text) {
            if (text == null || text.equals("null")) {
                return Optional.empty();
            }
            try {
                URI uri = new URI(text);
                boolean bare = uri.getRawPath() != null
                        && uri.getRawPath().isEmpty()
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null
                        && uri.getRawUserInfo() == null;
                if (!bare || uri.getHost() == null || uri.getScheme() == null) {
                    return Optional.empty();
                }
                return of(uri.getScheme().toLowerCase(Locale.ROOT), uri);
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }

        private static Optional<Origin> of(String scheme, URI uri) {
            return switch (scheme) {
                case "http", "https" ->
                    Optional.of(new Origin(
                            scheme,
                            uri.getHost().toLowerCase(Locale.ROOT),
                            uri.getPort() < 0 ? standardPort(scheme) : uri.getPort()));
                default -> Optional.empty();
            };
        }

        boolean isAt(String hostHeader) {
            return hostHeader != null
                    && parse(scheme + "://" + hostHeader).filter(this::equals).isPresent();
        }

        private static int standardPort(String scheme) {
            return scheme.equals("https") ? 443 : 80;
        }
    }
}
