package io.yunchuang.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.RareHouse;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.Role;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is connected to another node, as that node has told Redis. */
@QuarkusTest
@TestProfile(RareHouse.class)
class ConnectedTest {
    private static final String NODES = "yunchuang:nodes";
    private static final String PRESENCE = "yunchuang:presence";
    private static final String OTHER = "another-node";
    private static final String SILENT = "silent-node";
    private static final List<String> KIOSKS = List.of("elsewhere", "gone-long-ago", "of-silent-node", "never-seen");

    @Inject
    RedisDataSource redis;

    @Inject
    LiveViews views;

    @Inject
    LiveConfig config;

    @Inject
    TestClock clock;

    @BeforeEach
    void tellRedis() {
        // what was told stays as old as it is
        clock.set(clock.instant());
        long now = clock.millis();
        long tooLongAgo = now - config.presenceLifetime().plusSeconds(1).toMillis();
        redis.sortedSet(String.class).zadd(NODES, Map.of(OTHER, (double) now, SILENT, (double) tooLongAgo));
        redis.sortedSet(String.class)
                .zadd(
                        PRESENCE,
                        Map.of(
                                "KIOSK:elsewhere@" + OTHER, (double) now,
                                "KIOSK:gone-long-ago@" + OTHER, (double) tooLongAgo,
                                "KIOSK:of-silent-node@" + SILENT, (double) now));
    }

    @AfterEach
    void forget() {
        clock.run();
        redis.sortedSet(String.class).zrem(NODES, OTHER, SILENT);
        redis.key().del(PRESENCE);
    }

    @Test
    void somebody_on_another_node_is_connected_until_that_node_is_silent_for_too_long() {
        assertThat(Reactive.await(() -> views.connected(Role.KIOSK, KIOSKS))).containsExactly("elsewhere");
    }

    @Test
    void a_clerk_is_not_taken_for_a_kiosk_of_the_same_name() {
        assertThat(Reactive.await(() -> views.connected(Role.CLERK, KIOSKS))).isEmpty();
    }

    /** What it has told of itself says nothing: a socket that has closed since is still in it. */
    @Test
    void nobody_is_connected_elsewhere_because_he_was_connected_here() {
        Person kiosk = Person.kiosk("kiosk-wuhu-1");
        try (LivePage page = LivePeople.page(kiosk)) {
            Patience.await()
                    .until(() -> redis.sortedSet(String.class).zrange(PRESENCE, 0, -1).stream()
                            .anyMatch(member -> member.startsWith("KIOSK:kiosk-wuhu-1@")));
            page.abort();
            Patience.await()
                    .until(() -> Reactive.await(() -> views.connected(Role.KIOSK, List.of("kiosk-wuhu-1")))
                            .isEmpty());
            assertThat(redis.sortedSet(String.class).zrange(PRESENCE, 0, -1))
                    .anyMatch(member -> member.startsWith("KIOSK:kiosk-wuhu-1@"));
        }
    }

    @Test
    void nobody_is_asked_for() {
        assertThat(Reactive.await(() -> views.connected(Role.KIOSK, List.of()))).isEmpty();
    }
}
