package io.yunchuang.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.server.embedded.DataDirectory;
import io.yunchuang.server.embedded.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told when the server cannot start, and where it goes when it can. */
class LaunchTest {
    @TempDir
    Path place;

    @Test
    void a_second_server_on_the_same_data_is_refused_with_the_first_ones_process() {
        try (DataDirectory first = DataDirectory.hold(place)) {
            assertThatThrownBy(() -> DataDirectory.hold(place))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already runs on the data in " + first.root())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("YUNCHUANG_DATA_DIR");
        }
        DataDirectory.hold(place).close();
    }

    @Test
    void a_place_that_is_no_directory_is_refused() throws IOException {
        Path file = Files.createFile(place.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.hold(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree("localhost", List.of(other.getLocalPort())))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is already used")
                    .hasMessageContaining("YUNCHUANG_HTTP_PORT");
        }
    }

    @Test
    void a_server_without_stores_and_without_a_place_for_them_is_refused() {
        LaunchSettings nothing = LaunchSettings.of(Map.of("YUNCHUANG_REDIS_URL", "redis://cache.example:6379"));
        assertThatThrownBy(() -> Stores.reserve(nothing))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("YUNCHUANG_DATA_DIR")
                .hasMessageContaining("YUNCHUANG_DB_URL");
    }

    @Test
    void stores_that_were_given_are_used_and_none_is_started() {
        LaunchSettings settings = LaunchSettings.of(Map.of(
                "YUNCHUANG_DB_URL", "postgresql://clerk:p%40ss@db.example/hall",
                "YUNCHUANG_REDIS_URL", "redis://cache.example:6379",
                "YUNCHUANG_DATA_DIR", place.resolve("unused").toString()));
        try (Stores stores = Stores.reserve(settings)) {
            assertThat(stores.start())
                    .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example:5432/hall")
                    .containsEntry("quarkus.datasource.reactive.url", "postgresql://db.example:5432/hall")
                    .containsEntry("quarkus.datasource.username", "clerk")
                    .containsEntry("quarkus.datasource.password", "p@ss")
                    .containsEntry("quarkus.redis.hosts", "redis://cache.example:6379");
        }
        assertThat(place.resolve("unused")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://user:secret@db.example/hall",
                "postgresql://user:secret@db.example",
                "postgresql://db.example/hall",
                "postgresql://user:sec ret@db.example/hall",
                "secret"
            })
    void a_database_address_of_another_form_is_refused_without_repeating_the_password(String url) {
        assertThatThrownBy(() -> LaunchSettings.of(Map.of("YUNCHUANG_DB_URL", url)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("postgresql://user:password@host:5432/database")
                .message()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "eighty"})
    void a_port_that_is_none_is_refused(String port) {
        assertThatThrownBy(() -> LaunchSettings.of(Map.of("YUNCHUANG_HTTP_PORT", port)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("YUNCHUANG_HTTP_PORT")
                .hasMessageContaining(port);
    }

    @Test
    void nothing_said_means_this_machine_only_without_encryption() {
        LaunchSettings settings = LaunchSettings.of(Map.of());
        assertThat(settings.ports()).containsExactly(8080);
        assertThat(settings.quarkusSettings())
                .isEqualTo(Map.of("quarkus.http.host", "localhost", "quarkus.http.port", "8080"));
    }

    @Test
    void a_certificate_leads_the_plain_port_to_the_encrypted_one() {
        LaunchSettings settings = LaunchSettings.of(Map.of(
                "YUNCHUANG_HTTP_HOST", "0.0.0.0",
                "YUNCHUANG_TLS_KEYSTORE", "server.p12",
                "YUNCHUANG_TLS_PASSWORD", "word"));
        assertThat(settings.tls()).isEqualTo(Optional.of(new KeyStoreFile(Path.of("server.p12"), "word")));
        assertThat(settings.ports()).containsExactly(8080, 8443);
        assertThat(settings.quarkusSettings())
                .containsEntry("quarkus.http.insecure-requests", "redirect")
                .containsEntry("quarkus.http.ssl-port", "8443");
    }
}
