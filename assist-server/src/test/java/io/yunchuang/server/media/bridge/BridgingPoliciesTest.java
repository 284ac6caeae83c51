package io.yunchuang.server.media.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunchuang.server.window.DecidedCities;
import io.yunchuang.signaling.call.BridgeUse;
import io.yunchuang.signaling.protocol.CityCode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each city's decision, by the codes of the configuration. */
class BridgingPoliciesTest {
    private static final CityCode HANGZHOU = new CityCode("330100");
    private static final CityCode SUZHOU = new CityCode("320500");
    private static final CityCode SONGJIANG = new CityCode("310117");
    private static final BridgeConfig.At ONE = new At(URI.create("http://10.0.0.5:8080"));

    private record Bridges(Map<String, BridgeConfig.At> at) implements BridgeConfig {
        @Override
        public Duration lookTime() {
            return Duration.ofMillis(900);
        }

        @Override
        public Duration answerTime() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration quarantine() {
            return Duration.ofSeconds(60);
        }
    }

    private record At(URI url) implements BridgeConfig.At {
        @Override
        public Optional<URI> channel() {
            return Optional.empty();
        }

        @Override
        public Optional<Set<String>> cities() {
            return Optional.empty();
        }
    }

    private record Decided(BridgeUse use, Map<String, BridgingConfig.City> at) implements BridgingConfig {}

    private record Own(Optional<BridgeUse> use) implements BridgingConfig.City {}

    private static BridgingPolicies policies(Map<String, BridgeConfig.At> bridges) {
        return new BridgingPolicies(
                new Decided(
                        BridgeUse.CROWD,
                        Map.of(
                                "330100", new Own(Optional.of(BridgeUse.ALWAYS)),
                                "320500", new Own(Optional.empty()))),
                new Bridges(bridges));
    }

    @Test
    void city_decides_for_its_calls_alone() {
        BridgingPolicies policies = policies(Map.of("one", ONE));
        assertThat(policies.of(HANGZHOU)).isEqualTo(BridgeUse.ALWAYS);
        assertThat(policies.of(SUZHOU)).isEqualTo(BridgeUse.CROWD);
        assertThat(policies.of(SONGJIANG)).isEqualTo(BridgeUse.CROWD);
    }

    @Test
    void without_a_bridge_nobody_waits_for_one() {
        assertThat(policies(Map.of()).of(HANGZHOU)).isEqualTo(BridgeUse.NEVER);
    }

    @Test
    void code_of_no_city_is_named_before_its_talks_go_another_way_than_it_has_decided() {
        assertThatThrownBy(() -> DecidedCities.requireKnown(
                        BridgingPolicies.KEY, Set.of("330100", "33010"), List.of("330100", "320500")))
                .hasMessage("yunchuang.bridging.at.33010 names no city; the cities are [320500, 330100]");
    }
}
