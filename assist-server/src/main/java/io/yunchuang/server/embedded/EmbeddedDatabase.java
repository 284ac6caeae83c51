package io.yunchuang.server.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL 17 of our own whose data stay in a directory. It listens on the loopback interface only and trusts local
 * users: it is for trying out, developing and testing; a service centre gives the server a real one.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "yunchuang";
    private static final String USER = "postgres";
    /** Written last on first start, so that a half-made cluster is recognised and made anew. */
    private static final String COMPLETE = "yunchuang-complete";

    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    /** Whoever else has the port may accept connections and then say nothing. */
    private static final Duration LOGIN_WITHIN = Duration.ofSeconds(10);

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(10);
    /** PostgreSQL 17 in its log, when somebody else listens there. */
    private static final String PORT_TAKEN = "could not create any TCP/IP sockets";

    /** How much a crash of the machine may cost. */
    public enum Durability {
        /** Nothing that was committed. */
        FULL,
        /** Everything: for tests, which throw the data away. */
        NONE
    }

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts PostgreSQL on a directory nobody else uses; stops one that an earlier run left behind.
     *
     * @param port to listen on, or 0 for any free one
     * @throws PortTaken when another program listens there
     * @throws StartRefused when it does not come up
     */
    public static EmbeddedDatabase start(Path directory, int port, Durability durability) {
        return port == 0
                ? FreePorts.start(free -> startOn(directory, free, durability))
                : startOn(directory, port, durability);
    }

    private static EmbeddedDatabase startOn(Path directory, int port, Durability durability) {
        Path data = directory.resolve("data");
        StoreProcess.find(data.resolve("postmaster.pid"), "postgres", data).ifPresent(process -> process.end("INT"));
        try {
            discardIfIncomplete(data);
            // A process id file without its process would make PostgreSQL take another process for its own.
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            Files.createDirectories(directory);
            EmbeddedPostgres postgres = launch(directory, port, durability);
            complete(postgres, data);
            return new EmbeddedDatabase(postgres);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartRefused(
                    "PostgreSQL does not start on " + data + "; its own words are in " + log(directory) + ".", e);
        }
    }

    /**
     * The library asks for an answer from the port until its patience ends. It does not see that PostgreSQL has given up
     * because somebody else has the port, nor that it is somebody else's PostgreSQL that answers.
     */
    private static EmbeddedPostgres launch(Path directory, int port, Durability durability)
            throws IOException, SQLException {
        NewWords words = NewWords.of(log(directory));
        FutureTask<EmbeddedPostgres> launch =
                new FutureTask<>(() -> builder(directory, port, durability).start());
        Thread waiting = Thread.ofPlatform().name("start-postgres").start(launch);
        while (!launch.isDone() && !words.contain(PORT_TAKEN)) {
            LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
        }
        waiting.interrupt();
        EmbeddedPostgres postgres = result(launch);
        if (words.contain(PORT_TAKEN) || !isOn(postgres, directory.resolve("data"))) {
            postgres.close();
            throw new PortTaken("PostgreSQL does not start: another program listens on port " + port + ".");
        }
        return postgres;
    }

    private static EmbeddedPostgres result(FutureTask<EmbeddedPostgres> launch) throws IOException {
        try {
            return launch.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean isOn(EmbeddedPostgres postgres, Path data) throws IOException, SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            return Path.of(row.getString(1)).equals(data.toRealPath());
        }
    }

    private static Path log(Path directory) {
        return directory.resolve("log");
    }

    /** Where the database is, with user and without password. */
    public DatabaseAddress address() {
        return new DatabaseAddress("localhost", postgres.getPort(), NAME, USER, "");
    }

    /** Ends PostgreSQL in an orderly way; its data stay. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path directory, int port, Durability durability) {
        // The library is made for tests and starts PostgreSQL with -F; a later setting wins.
        String safe = durability == Durability.FULL ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_WITHIN)
                .setConnectConfig("loginTimeout", Long.toString(LOGIN_WITHIN.toSeconds()))
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", safe)
                .setServerConfig("synchronous_commit", safe)
                .setServerConfig("full_page_writes", safe)
                .setServerConfig("max_connections", "200")
                .setOutputRedirector(Redirect.appendTo(log(directory).toFile()));
    }

    private static void discardIfIncomplete(Path data) throws IOException {
        if (Files.exists(data) && !Files.exists(data.resolve(COMPLETE))) {
            FileTrees.delete(data);
        }
    }

    private static void complete(EmbeddedPostgres postgres, Path data) throws IOException, SQLException {
        Path mark = data.resolve(COMPLETE);
        if (Files.exists(mark)) {
            return;
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + NAME);
        }
        Files.createFile(mark);
    }
}
