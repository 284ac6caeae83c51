package io.yunchuang.server.testing;

import io.yunchuang.server.embedded.DataDirectory;
import io.yunchuang.server.embedded.DatabaseAddress;
import io.yunchuang.server.embedded.EmbeddedDatabase;
import io.yunchuang.server.embedded.EmbeddedDatabase.Durability;
import io.yunchuang.server.embedded.EmbeddedRedis;
import io.yunchuang.server.embedded.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The PostgreSQL and the Redis of this JVM's tests. They keep their files between runs, which spares the first start. */
final class TestStores {
    private static final Path PLACE = Path.of("target", "test-stores");
    /** Test runs that may go on in one module at the same time. */
    private static final int PLACES = 16;

    private static final String DATABASE_PORT = "yunchuang.test.database-port";
    private static final String REDIS_PORT = "yunchuang.test.redis-port";
    private static final String PREFIX = "test_";

    private final int databasePort;
    private final int redisPort;

    private TestStores(int databasePort, int redisPort) {
        this.databasePort = databasePort;
        this.redisPort = redisPort;
    }

    /** Starts the two on first use. Quarkus loads this class anew for every start, so the JVM's properties remember. */
    static TestStores get() {
        Properties properties = System.getProperties();
        synchronized (properties) {
            if (!properties.containsKey(DATABASE_PORT)) {
                startOnce(properties);
            }
            return new TestStores(
                    Integer.parseInt(properties.getProperty(DATABASE_PORT)),
                    Integer.parseInt(properties.getProperty(REDIS_PORT)));
        }
    }

    /** A database nobody has used yet. */
    DatabaseAddress newDatabase() {
        String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
        execute(List.of("CREATE DATABASE " + name));
        return address(name);
    }

    /** The Redis, with nothing in it. */
    String emptyRedis() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redisPort)) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().read() != '+') {
                throw new IllegalStateException("Redis did not clear itself");
            }
            return "redis://localhost:" + redisPort;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void startOnce(Properties properties) {
        DataDirectory place = freePlace();
        EmbeddedDatabase database = EmbeddedDatabase.start(place.root().resolve("postgres"), 0, Durability.NONE);
        EmbeddedRedis redis = EmbeddedRedis.start(place.root().resolve("redis"), 0);
        properties.setProperty(
                DATABASE_PORT, Integer.toString(database.address().port()));
        properties.setProperty(REDIS_PORT, Integer.toString(redis.port()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            redis.close();
            database.close();
            place.close();
        }));
        get().dropLeftOver();
    }

    private static DataDirectory freePlace() {
        return IntStream.range(0, PLACES)
                .mapToObj(number -> PLACE.resolve(Integer.toString(number)))
                .flatMap(path -> {
                    try {
                        return Stream.of(DataDirectory.hold(path));
                    } catch (StartRefused taken) {
                        return Stream.empty();
                    }
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free place in " + PLACE.toAbsolutePath()));
    }

    private void dropLeftOver() {
        execute(leftOver().stream().map(name -> "DROP DATABASE " + name).toList());
    }

    private List<String> leftOver() {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT datname FROM pg_database WHERE datname LIKE '" + PREFIX + "%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(List<String> commands) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + databasePort + "/postgres",
                address("postgres").user(),
                "");
    }

    private DatabaseAddress address(String name) {
        return new DatabaseAddress("localhost", databasePort, name, "postgres", "");
    }
}
