package io.yunchuang.server.launch;

import io.yunchuang.server.embedded.DatabaseAddress;
import io.yunchuang.server.embedded.StartRefused;
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
 * @param httpsPort {@code YUNCHUANG_HTTPS_PORT}; used with HTTPS only, the plain port then only leads here
 * @param lan {@code YUNCHUANG_LAN}: let this network's machines in, with a certificate of our own where none is given
 * @param tls {@code YUNCHUANG_TLS_KEYSTORE} and {@code YUNCHUANG_TLS_PASSWORD}: the certificate for HTTPS
 */
record LaunchSettings(
        Optional<DatabaseAddress> database,
        Optional<String> redisUrl,
        Optional<Path> dataDirectory,
        String host,
        int httpPort,
        int httpsPort,
        boolean lan,
        Optional<KeyStoreFile> tls) {
    private static final String EVERYWHERE = "0.0.0.0";

    /** @throws StartRefused when a value cannot be understood */
    static LaunchSettings of(Map<String, String> environment) {
        boolean lan =
                value(environment, "YUNCHUANG_LAN").map(Boolean::parseBoolean).orElse(false);
        return new LaunchSettings(
                value(environment, "YUNCHUANG_DB_URL").map(DatabaseAddress::parse),
                value(environment, "YUNCHUANG_REDIS_URL"),
                value(environment, "YUNCHUANG_DATA_DIR").map(Path::of).map(Path::toAbsolutePath),
                value(environment, "YUNCHUANG_HTTP_HOST").orElse(lan ? EVERYWHERE : "localhost"),
                port(environment, "YUNCHUANG_HTTP_PORT", 8080),
                port(environment, "YUNCHUANG_HTTPS_PORT", 8443),
                lan,
                value(environment, "YUNCHUANG_TLS_KEYSTORE")
                        .map(file -> new KeyStoreFile(
                                Path.of(file),
                                value(environment, "YUNCHUANG_TLS_PASSWORD").orElse(""))));
    }

    /** The same with a certificate. */
    LaunchSettings withTls(KeyStoreFile keyStore) {
        return new LaunchSettings(
                database, redisUrl, dataDirectory, host, httpPort, httpsPort, lan, Optional.of(keyStore));
    }

    /** The same, listening wherever there is room: nobody needs to know where. */
    LaunchSettings onAnyPort() {
        return new LaunchSettings(database, redisUrl, dataDirectory, host, 0, 0, lan, tls);
    }

    /** @throws StartRefused when none is given */
    Path requiredDataDirectory() {
        return dataDirectory.orElseThrow(() -> new StartRefused(
                "The server needs a place for its data: set YUNCHUANG_DATA_DIR, or point it to a PostgreSQL and a Redis"
                        + " with YUNCHUANG_DB_URL and YUNCHUANG_REDIS_URL."));
    }

    /** Whether other machines can reach the server under this machine's addresses. */
    boolean isOpenToOthers() {
        return host.equals(EVERYWHERE);
    }

    /** Every port that must be free. */
    List<Integer> ports() {
        return lan || tls.isPresent() ? List.of(httpPort, httpsPort) : List.of(httpPort);
    }

    /** The settings that make Quarkus listen there and keep there what it makes itself. */
    Map<String, String> quarkusSettings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.host", host);
        settings.put("quarkus.http.port", Integer.toString(httpPort));
        dataDirectory.ifPresent(directory -> settings.put(
                "yunchuang.capture.demo-key-file",
                directory.resolve("capture-master.key").toString()));
        tls.ifPresent(certificate -> {
            settings.put("quarkus.http.ssl-port", Integer.toString(httpsPort));
            settings.put(
                    "quarkus.http.ssl.certificate.key-store-file",
                    certificate.file().toString());
            settings.put("quarkus.http.ssl.certificate.key-store-file-type", "PKCS12");
            settings.put("quarkus.http.ssl.certificate.key-store-password", certificate.password());
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
