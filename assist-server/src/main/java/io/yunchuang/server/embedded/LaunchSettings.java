package io.yunchuang.server.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the environment says about where this server keeps its data and where it listens.
 *
 * @param database {@code YUNCHUANG_DB_URL}; a PostgreSQL of our own when absent
 * @param redisUrl {@code YUNCHUANG_REDIS_URL}; a Redis of our own when absent
 * @param dataDirectory {@code YUNCHUANG_DATA_DIR}: where our own stores keep their data
 * @param host {@code YUNCHUANG_HTTP_HOST}: the address to listen on; {@code 0.0.0.0} lets other machines in
 * @param httpPort {@code YUNCHUANG_HTTP_PORT}
 * @param tls present when pages are served over HTTPS
 */
record LaunchSettings(
        Optional<DatabaseAddress> database,
        Optional<String> redisUrl,
        Optional<Path> dataDirectory,
        String host,
        int httpPort,
        Optional<Tls> tls) {

    /**
     * HTTPS, which browsers demand before they give a camera to a page of another machine.
     *
     * @param keyStore {@code YUNCHUANG_TLS_KEYSTORE}: PKCS12 file with the certificate and its key
     * @param password {@code YUNCHUANG_TLS_PASSWORD}
     * @param port {@code YUNCHUANG_HTTPS_PORT}; the plain port then only leads here
     */
    record Tls(Path keyStore, String password, int port) {}

    /** @throws StartRefused when a value cannot be understood */
    static LaunchSettings of(Map<String, String> environment) {
        return new LaunchSettings(
                value(environment, "YUNCHUANG_DB_URL").map(DatabaseAddress::parse),
                value(environment, "YUNCHUANG_REDIS_URL"),
                value(environment, "YUNCHUANG_DATA_DIR").map(Path::of),
                value(environment, "YUNCHUANG_HTTP_HOST").orElse("localhost"),
                port(environment, "YUNCHUANG_HTTP_PORT", 8080),
                value(environment, "YUNCHUANG_TLS_KEYSTORE")
                        .map(file -> new Tls(
                                Path.of(file),
                                value(environment, "YUNCHUANG_TLS_PASSWORD").orElse(""),
                                port(environment, "YUNCHUANG_HTTPS_PORT", 8443))));
    }

    /** Every port that must be free. */
    List<Integer> ports() {
        return tls.map(it -> List.of(httpPort, it.port())).orElse(List.of(httpPort));
    }

    /** The settings that make Quarkus listen there. */
    Map<String, String> quarkusSettings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.host", host);
        settings.put("quarkus.http.port", Integer.toString(httpPort));
        tls.ifPresent(it -> {
            settings.put("quarkus.http.ssl-port", Integer.toString(it.port()));
            settings.put(
                    "quarkus.http.ssl.certificate.key-store-file", it.keyStore().toString());
            settings.put("quarkus.http.ssl.certificate.key-store-file-type", "PKCS12");
            settings.put("quarkus.http.ssl.certificate.key-store-password", it.password());
            settings.put("quarkus.http.insecure-requests", "redirect");
        });
        return settings;
    }

    private static Optional<String> value(Map<String, String> environment, String key) {
        return Optional.ofNullable(environment.get(key)).map(String::strip).filter(Predicate.not(String::isEmpty));
    }

    private static int port(Map<String, String> environment, String key, int whenAbsent) {
        Optional<String> given = value(environment, key);
        try {
            int port = given.map(Integer::parseInt).orElse(whenAbsent);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of range.
        }
        throw new StartRefused(key + " must be a port number from 1 to 65535, not \"" + given.orElse("") + "\".");
    }
}
