package io.yunchuang.server.media.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.protocol.CityCode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which bridge a call gets. */
@QuarkusTest
class BridgePoolTest {
    private static final CityCode SHANGHAI = new CityCode("310117");
    private static final CityCode HEFEI = new CityCode("340100");
    private static final BridgeId NEAR = new BridgeId("near");
    private static final BridgeId FAR = new BridgeId("far");
    /** Longer than any machine that is busy makes a bridge wait. */
    private static final Duration LONG = Duration.ofSeconds(20);
    /** For a bridge that does not answer at all, and for which a test waits twice. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final FakeBridge near = new FakeBridge(0);
    private final FakeBridge far = new FakeBridge(0);
    private BridgePool pool = pool(LONG);

    private BridgePool pool(Duration lookTime) {
        return pool(lookTime, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private BridgePool pool(Duration lookTime, Clock clock) {
        return new BridgePool(
                new Config(
                        Map.of("near", new Near(near.url(), Set.of("310117")), "far", new Near(far.url(), Set.of())),
                        lookTime),
                clock);
    }

    private record Config(Map<String, At> at, Duration lookTime) implements BridgeConfig {
        @Override
        public Duration answerTime() {
            return LONG;
        }

        @Override
        public Duration quarantine() {
            return Duration.ofSeconds(60);
        }
    }

    private record Near(URI url, Set<String> codes) implements BridgeConfig.At {
        @Override
        public Optional<URI> channel() {
            return Optional.empty();
        }

        @Override
        public Optional<Set<String>> cities() {
            return Optional.of(codes);
        }
    }

    @AfterEach
    void end() {
        near.close();
        far.close();
    }

    /** Looks at all; gives whether one was lost. */
    private boolean look() {
        return pool.all().stream()
                .map(bridge -> bridge.look().subscribeAsCompletionStage().join())
                .reduce(false, Boolean::logicalOr);
    }

    private Optional<BridgeId> choice(CityCode city) {
        return pool.choose(city, Set.of()).map(Bridge::id);
    }

    @Test
    void none_before_it_was_looked_at() {
        assertThat(choice(SHANGHAI)).isEmpty();
    }

    @Test
    void near_one_is_preferred_and_among_equals_the_one_with_less_to_do() {
        near.stress(0.8);
        look();
        assertThat(choice(SHANGHAI)).contains(NEAR);
        assertThat(choice(HEFEI)).contains(FAR);
        far.stress(0.9);
        look();
        assertThat(choice(HEFEI)).contains(NEAR);
    }

    @Test
    void one_that_has_failed_the_call_is_left_out_and_none_is_left_when_all_have() {
        look();
        assertThat(pool.choose(SHANGHAI, Set.of(NEAR)).map(Bridge::id)).contains(FAR);
        assertThat(pool.choose(SHANGHAI, Set.of(NEAR, FAR))).isEmpty();
    }

    @Test
    void one_that_drains_shuts_down_or_is_unwell_gets_no_calls() {
        near.drain();
        far.shutDownGracefully();
        assertThat(look()).isFalse();
        assertThat(choice(SHANGHAI)).isEmpty();
    }

    @Test
    void one_without_addresses_is_left_alone_and_nothing_stays_on_it() {
        near.loseAddresses();
        look();
        assertThat(choice(SHANGHAI)).contains(FAR);
        assertThat(near.endpoints()).isEmpty();
        assertThat(far.endpoints()).isEmpty();
    }

    @Test
    void one_that_is_gone_is_lost_once() {
        look();
        near.close();
        assertThat(look()).isTrue();
        assertThat(look()).isFalse();
        assertThat(choice(SHANGHAI)).contains(FAR);
    }

    @Test
    void one_that_closes_a_connection_is_asked_over_another_one() {
        look();
        int looks = near.looks();
        near.hangUp(1);
        assertThat(look()).isFalse();
        assertThat(near.looks()).isEqualTo(looks + 2);
        assertThat(choice(SHANGHAI)).contains(NEAR);
        near.hangUp(2);
        assertThat(look()).isTrue();
        assertThat(choice(SHANGHAI)).contains(FAR);
    }

    @Test
    void one_that_is_late_once_stays_and_one_that_hangs_is_lost() {
        look();
        pool = pool(SHORT);
        look();
        near.hang();
        assertThat(look()).isFalse();
        assertThat(choice(SHANGHAI)).contains(NEAR);
        assertThat(look()).isTrue();
        assertThat(choice(SHANGHAI)).contains(FAR);
    }

    @Test
    void one_that_seems_late_to_a_server_that_is_late_itself_stays() {
        AtomicInteger minutes = new AtomicInteger();
        // Every time somebody looks at it another minute has passed.
        InstantSource hurrying = () -> Instant.EPOCH.plus(Duration.ofMinutes(minutes.incrementAndGet()));
        pool = pool(SHORT, hurrying.withZone(ZoneOffset.UTC));
        look();
        near.hang();
        assertThat(look()).isFalse();
        assertThat(look()).isFalse();
        assertThat(choice(SHANGHAI)).contains(NEAR);
    }
}
