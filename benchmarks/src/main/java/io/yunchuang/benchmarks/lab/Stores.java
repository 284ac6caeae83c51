package io.yunchuang.benchmarks.lab;

import io.yunchuang.server.embedded.DataDirectory;
import io.yunchuang.server.embedded.DatabaseAddress;
import io.yunchuang.server.embedded.EmbeddedDatabase;
import io.yunchuang.server.embedded.EmbeddedDatabase.Durability;
import io.yunchuang.server.embedded.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/** A PostgreSQL and a Redis that outlive the server, on loopback, as durable as those of a real service. */
public final class Stores implements AutoCloseable {
    private final DataDirectory directory;
    private final EmbeddedDatabase database;
    private final EmbeddedRedis redis;

    private Stores(DataDirectory directory, EmbeddedDatabase database, EmbeddedRedis redis) {
        this.directory = directory;
        this.database = database;
        this.redis = redis;
    }

    /**
     * Starts both on that directory.
     *
     * @param commitTimes whether PostgreSQL remembers when each transaction was committed
     */
    static Stores start(Path root, boolean commitTimes) throws SQLException {
        DataDirectory directory = DataDirectory.hold(root);
        Path data = directory.root().resolve("postgres");
        EmbeddedDatabase database = EmbeddedDatabase.start(data, 0, Durability.FULL);
        if (commitTimes) {
            try (Connection connection = connect(database.address());
                    var statement = connection.createStatement()) {
                statement.execute("alter system set track_commit_timestamp = on");
            }
            database.close();
            database = EmbeddedDatabase.start(data, 0, Durability.FULL);
        }
        return new Stores(
                directory, database, EmbeddedRedis.start(directory.root().resolve("redis"), 0));
    }

    /** A connection to the server's database. */
    public Connection connect() throws SQLException {
        return connect(database.address());
    }

    /** The processor time that PostgreSQL's processes have taken so far. */
    public Duration cpu() throws IOException {
        return Stream.of(postmaster())
                .flatMap(process -> Stream.concat(Stream.of(process), process.children()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** PostgreSQL's first process, the parent of all others of it. */
    public ProcessHandle postmaster() throws IOException {
        Path pid = directory.root().resolve("postgres/data/postmaster.pid");
        long postmaster = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
        return ProcessHandle.of(postmaster).orElseThrow();
    }

    String databaseUrl() {
        DatabaseAddress at = database.address();
        return "postgresql://%s:%s@%s:%d/%s".formatted(at.user(), at.password(), at.host(), at.port(), at.database());
    }

    String redisUrl() {
        return redis.url();
    }

    int redisPort() {
        return redis.port();
    }

    @Override
    public void close() {
        redis.close();
        database.close();
        directory.close();
    }

    private static Connection connect(DatabaseAddress at) throws SQLException {
        String url =
                "jdbc:postgresql://%s:%d/%s?reWriteBatchedInserts=true".formatted(at.host(), at.port(), at.database());
        return DriverManager.getConnection(url, at.user(), at.password());
    }
}
