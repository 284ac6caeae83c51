package io.yunchuang.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
    private static final String HOST = "hall.example:8443";
    private final AllowedOrigins origins = new AllowedOrigins(Set.of("https://console.example"));

    @ParameterizedTest
    @CsvSource({
        "https://hall.example:8443, hall.example:8443",
        "http://hall.example:8443,  hall.example:8443",
        "https://HALL.example:8443, hall.EXAMPLE:8443",
        "https://hall.example,      hall.example",
        "https://hall.example,      hall.example:443",
        "https://hall.example:443,  hall.example",
        "http://hall.example:80,    hall.example",
        "http://[::1]:8080,         [::1]:8080",
        "https://console.example,   hall.example:8443",
        "https://console.example:443, hall.example:8443",
    })
    void lets_its_own_host_and_configured_origins_in(String origin, String host) {
        assertThat(origins.allows(origin, host)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "null",
                "hall.example:8443",
                "https://evil.example",
                "https://hall.example",
                "https://hall.example:8444",
                "https://hall.example:8443.evil.example",
                "https://hall.example:8443@evil.example",
                "https://evil.example/hall.example:8443",
                "https://hall.example:8443/",
                "https://hall.example:8443?x",
                "https://hall.example:8443#x",
                "http://console.example",
                "https://console.example:8443",
                "file://",
                "ftp://hall.example:8443",
                "chrome-extension://hall.example:8443",
                "https://hall.example:8443 https://evil.example",
                "https://hall.example:99999999999",
            })
    void keeps_every_other_origin_out(String origin) {
        assertThat(origins.allows(origin, HOST)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "hall.example:8443/x", "user@hall.example:8443", "hall example"})
    void a_broken_host_is_nobodys_own(String host) {
        assertThat(origins.allows("https://hall.example:8443", host)).isFalse();
    }

    @Test
    void a_broken_configuration_is_refused_at_start() {
        assertThatThrownBy(() -> new AllowedOrigins(Set.of("console.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yunchuang.access.allowed-origins");
    }
}
