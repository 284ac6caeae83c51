package io.yunchuang.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yunchuang.server.embedded.EmbeddedDatabase.Durability;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server killed with kill -9 leaves its stores running; the next start must neither stumble over them nor lose data. */
class LeftOverStoresTest {
    @TempDir
    Path place;

    /** Starts both stores, writes one value into each and waits to be killed. */
    static final class Victim {
        private Victim() {}

        public static void main(String... args) throws Exception {
            Path place = Path.of(args[0]);
            EmbeddedDatabase database = EmbeddedDatabase.start(place.resolve("postgres"), 0, Durability.FULL);
            EmbeddedRedis redis = EmbeddedRedis.start(place.resolve("redis"), 0);
            sql(database.address(), "CREATE TABLE kept AS SELECT 'written before the kill' AS words");
            redis(redis.port(), "SET kept yes");
            Files.createFile(place.resolve("ready"));
            Thread.currentThread().join();
        }
    }

    @Test
    void are_ended_and_their_data_taken_over() throws Exception {
        Process victim = startVictim();
        try {
            await().atMost(Duration.ofMinutes(2))
                    .failFast(() -> assertThat(victim.isAlive())
                            .as(Files.readString(place.resolve("victim.log")))
                            .isTrue())
                    .until(() -> Files.exists(place.resolve("ready")));
        } finally {
            victim.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.start(place.resolve("postgres"), 0, Durability.FULL);
                EmbeddedRedis redis = EmbeddedRedis.start(place.resolve("redis"), 0)) {
            assertThat(sql(database.address(), "SELECT words FROM kept")).isEqualTo("written before the kill");
            assertThat(redis(redis.port(), "GET kept")).contains("yes");
        }
    }

    @Test
    void a_process_id_used_again_by_another_program_is_left_alone() throws Exception {
        Path data = Files.createDirectories(place.resolve("postgres/data"));
        String ownPid = Long.toString(ProcessHandle.current().pid());
        Files.writeString(data.resolve("postmaster.pid"), ownPid + "\n" + data + "\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(place.resolve("postgres"), 0, Durability.NONE)) {
            assertThat(sql(database.address(), "SELECT 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void a_first_start_that_was_cut_short_is_made_anew() throws Exception {
        Path data = Files.createDirectories(place.resolve("postgres/data"));
        Files.writeString(data.resolve("postgresql.conf"), "half written");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(place.resolve("postgres"), 0, Durability.NONE)) {
            assertThat(sql(database.address(), "SHOW server_version")).startsWith("17");
        }
    }

    @Test
    void committed_data_reach_the_disk() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(place.resolve("postgres"), 0, Durability.FULL)) {
            assertThat(sql(database.address(), "SHOW fsync")).isEqualTo("on");
            assertThat(sql(database.address(), "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(sql(database.address(), "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    private Process startVictim() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        place.toString())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("victim.log").toFile())
                .start();
    }

    private static String sql(DatabaseAddress address, String command) throws SQLException {
        String url = address.quarkusSettings().get("quarkus.datasource.jdbc.url");
        try (var connection = DriverManager.getConnection(url, address.user(), address.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(command)) {
                return "";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }

    private static String redis(int port, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
