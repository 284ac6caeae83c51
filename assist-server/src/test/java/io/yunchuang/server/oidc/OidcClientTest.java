package io.yunchuang.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the configuration must say before single sign-on is offered. */
class OidcClientTest {
    @Test
    void without_an_issuer_there_is_none() {
        assertThat(OidcClient.of(config(Map.of("yunchuang.oidc.client-id", "hall"))))
                .isEmpty();
    }

    @Test
    void an_issuer_without_a_client_id_is_a_mistake_that_is_named() {
        OidcConfig half = config(Map.of("yunchuang.oidc.issuer", "https://id.example.gov.cn"));
        assertThatThrownBy(() -> OidcClient.of(half)).hasMessageContaining("yunchuang.oidc.client-id");
    }

    @Test
    void the_secret_is_never_printed() {
        OidcConfig full = config(Map.of(
                "yunchuang.oidc.issuer", "https://id.example.gov.cn",
                "yunchuang.oidc.client-id", "hall",
                "yunchuang.oidc.client-secret", "do not tell"));
        OidcClient client = OidcClient.of(full).orElseThrow();
        assertThat(client.scope().toString()).isEqualTo("openid profile");
        assertThat(client.toString())
                .contains("hall", "https://id.example.gov.cn")
                .doesNotContain("do not tell");
    }

    private static OidcConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(OidcConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(OidcConfig.class);
    }
}
