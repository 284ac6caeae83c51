package io.yunchuang.benchmarks.lab;

import io.yunchuang.server.embedded.FileTrees;
import io.yunchuang.server.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fresh place to measure in: stores and a server of its own, on free ports, in a directory that is made anew. */
public final class Lab implements AutoCloseable {
    private static final Path JAR = Path.of("assist-server/target/quarkus-app/quarkus-run.jar");

    private final Stores stores;
    private final Thread atExit = new Thread(this::end, "end-lab");
    private ServerSettings settings;
    private ServerProcess server;

    private Lab(Stores stores) {
        this.stores = stores;
    }

    /**
     * What a measurement asks of its lab.
     *
     * @param settings of the server, beside those that point it to its stores
     * @param javaOptions for the server's JVM
     * @param commitTimes whether PostgreSQL remembers when each transaction was committed
     */
    public record Wish(Map<String, String> settings, List<String> javaOptions, boolean commitTimes) {}

    /** Makes the directory anew, starts the stores and then the server with the demo's data. */
    public static Lab open(Path directory, Wish wish) throws IOException, SQLException {
        if (!Files.exists(JAR)) {
            throw new IOException("There is no built server at " + JAR + "; ./yunchuang bench builds it.");
        }
        FileTrees.delete(directory);
        Files.createDirectories(directory);
        Stores stores = Stores.start(directory.resolve("data"), wish.commitTimes());
        Lab lab = new Lab(stores);
        Runtime.getRuntime().addShutdownHook(lab.atExit);
        try {
            return FreePorts.<Lab, IOException>start(port -> lab.with(settings(directory, stores, wish, port)));
        } catch (IOException | RuntimeException failed) {
            lab.close();
            throw failed;
        }
    }

    private Lab with(ServerSettings wanted) throws IOException {
        settings = wanted;
        startServer();
        return this;
    }

    public Stores stores() {
        return stores;
    }

    public ServerProcess server() {
        return server;
    }

    /** Where the server listens; a page of it has this origin. */
    public String origin() {
        return settings.origin();
    }

    public int port() {
        return settings.port();
    }

    /** Starts the server, which must have ended, on the same stores and port. */
    public void startServer() throws IOException {
        server = ServerProcess.start(settings);
    }

    /** Ends the server in an orderly way and starts it again. */
    public void restartServer() throws IOException {
        server.close();
        startServer();
    }

    /** Ends everything; the directory stays for whoever wants to look into it. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    private void end() {
        if (server != null) {
            server.close();
        }
        stores.close();
    }

    private static ServerSettings settings(Path directory, Stores stores, Wish wish, int port) {
        Map<String, String> environment = new HashMap<>(wish.settings());
        environment.put("YUNCHUANG_DB_URL", stores.databaseUrl());
        environment.put("YUNCHUANG_REDIS_URL", stores.redisUrl());
        environment.put("YUNCHUANG_HTTP_PORT", Integer.toString(port));
        environment.put("YUNCHUANG_DEMO_ENABLED", "true");
        environment.put("QUARKUS_BANNER_ENABLED", "false");
        environment.put("QUARKUS_LOG_CONSOLE_LEVEL", "WARN");
        return new ServerSettings(
                JAR.toAbsolutePath(), port, wish.javaOptions(), environment, directory.resolve("server.log"));
    }
}
