package io.yunchuang.server.embedded;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where a PostgreSQL database is and who signs in; both ways into it (reactive for the service, JDBC for the migrations)
 * are derived from this one address.
 */
public record DatabaseAddress(String host, int port, String database, String user, String password) {
    private static final int DEFAULT_PORT = 5432;
    private static final String FORM = "postgresql://user:password@host:5432/database";

    /**
     * Reads {@code postgresql://user:password@host:port/database}; the port may be left out, the password too. User and
     * password are percent-encoded where needed.
     *
     * @throws StartRefused when it is not of that form; the sentence does not repeat the value, which may hold a password
     */
    public static DatabaseAddress parse(String url) {
        URI uri = uri(url).filter(DatabaseAddress::wellFormed).orElseThrow(() -> malformed());
        String[] signIn = uri.getRawUserInfo().split(":", 2);
        return new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                uri.getPath().substring(1),
                decode(signIn[0]),
                signIn.length > 1 ? decode(signIn[1]) : "");
    }

    /** The settings that make Quarkus use this database. */
    public Map<String, String> quarkusSettings() {
        String location = "postgresql://" + host + ":" + port + "/" + database;
        return Map.of(
                "quarkus.datasource.reactive.url", location,
                "quarkus.datasource.jdbc.url", "jdbc:" + location,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password);
    }

    /** Another database of the same server. */
    public DatabaseAddress withDatabase(String other) {
        return new DatabaseAddress(host, port, other, user, password);
    }

    private static Optional<URI> uri(String url) {
        try {
            return Optional.of(URI.create(url));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean wellFormed(URI uri) {
        boolean scheme = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        return scheme
                && uri.getHost() != null
                && uri.getRawUserInfo() != null
                && uri.getPath() != null
                && uri.getPath().length() > 1;
    }

    private static StartRefused malformed() {
        return new StartRefused("YUNCHUANG_DB_URL is not of the form " + FORM + ".");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
