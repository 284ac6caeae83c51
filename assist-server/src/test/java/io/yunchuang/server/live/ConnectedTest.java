package io.yunchuang.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.protocol.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is connected to another node, as that node has told Redis. */
@QuarkusTest
@TestProfile(ConnectedTest.OneOfSeveralNodes.class)
class ConnectedTest {
    /** A node that must ask Redis about the others. */
    public static final class OneOfSeveralNodes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yunchuang.live.single-node", "false");
        }
    }

    private static final String PRESENCE = "yunchuang:presence";
    private static final List<String> KIOSKS = List.of("elsewhere", "gone-long-ago", "never-seen");

    @Inject
    RedisDataSource redis;

    @Inject
    LiveViews views;

    @Inject
    LiveConfig config;

    @Inject
    Clock clock;

    @BeforeEach
    void tellRedis() {
        Duration tooLong = config.presenceLifetime().plusSeconds(1);
        redis.sortedSet(String.class).zadd(PRESENCE, clock.millis(), "KIOSK:elsewhere");
        redis.sortedSet(String.class).zadd(PRESENCE, clock.millis() - tooLong.toMillis(), "KIOSK:gone-long-ago");
    }

    @AfterEach
    void forget() {
        redis.sortedSet(String.class).zrem(PRESENCE, "KIOSK:elsewhere", "KIOSK:gone-long-ago");
    }

    @Test
    void somebody_on_another_node_is_connected_until_that_node_is_silent_for_too_long() {
        assertThat(Reactive.await(() -> views.connected(Role.KIOSK, KIOSKS))).containsExactly("elsewhere");
    }

    @Test
    void a_clerk_is_not_taken_for_a_kiosk_of_the_same_name() {
        assertThat(Reactive.await(() -> views.connected(Role.CLERK, KIOSKS))).isEmpty();
    }

    @Test
    void nobody_is_asked_for() {
        assertThat(Reactive.await(() -> views.connected(Role.KIOSK, List.of()))).isEmpty();
    }
}
