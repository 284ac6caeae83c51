package io.yunchuang.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.server.embedded.EmbeddedDatabase.Durability;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port that was free is taken before the store that was to have it comes up. */
class TakenPortTest {
    @TempDir
    Path place;

    @Test
    void redis_goes_to_another_port_and_does_not_take_another_redis_for_itself() {
        try (EmbeddedRedis other = EmbeddedRedis.start(place.resolve("other"), 0)) {
            assertThatThrownBy(() -> EmbeddedRedis.start(place.resolve("redis"), other.port()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("port " + other.port());
            try (EmbeddedRedis redis =
                    FreePorts.start(first(other.port()), port -> EmbeddedRedis.start(place.resolve("redis"), port))) {
                assertThat(redis.port()).isNotEqualTo(other.port());
            }
        }
    }

    @Test
    void postgresql_goes_to_another_port_and_does_not_take_another_postgresql_for_itself() {
        try (EmbeddedDatabase other = database("other", 0)) {
            int taken = other.address().port();
            assertThatThrownBy(() -> database("postgres", taken))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("port " + taken);
            try (EmbeddedDatabase database = FreePorts.start(first(taken), port -> database("postgres", port))) {
                assertThat(database.address().port()).isNotEqualTo(taken);
            }
        }
    }

    @Test
    void postgresql_does_not_wait_for_a_program_that_says_nothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> database("postgres", silent.getLocalPort()))
                    .isInstanceOf(PortTaken.class);
        }
    }

    @Test
    void whoever_finds_every_port_taken_says_so() {
        assertThatThrownBy(() -> FreePorts.start(port -> {
                    throw new PortTaken("port " + port);
                }))
                .isInstanceOf(PortTaken.class);
    }

    @Test
    void another_failure_is_not_tried_again() {
        Deque<Integer> tried = new ArrayDeque<>();
        assertThatThrownBy(() -> FreePorts.start(port -> {
                    tried.add(port);
                    throw new StartRefused("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(tried).hasSize(1);
    }

    private EmbeddedDatabase database(String name, int port) {
        return EmbeddedDatabase.start(place.resolve(name), port, Durability.NONE);
    }

    /** Chooses that port first, as if it were still free, and then free ones. */
    private static IntSupplier first(int taken) {
        Deque<Integer> choices = new ArrayDeque<>(List.of(taken, freePort(), freePort()));
        return choices::remove;
    }

    private static int freePort() {
        return FreePorts.start(port -> port);
    }
}
