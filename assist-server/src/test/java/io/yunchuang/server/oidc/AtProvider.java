package io.yunchuang.server.oidc;

import io.yunchuang.server.testing.TestClock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests with a provider of their own, which takes everybody for a clerk in Hefei until told otherwise. */
abstract class AtProvider {
    @Inject
    TestClock clock;

    FakeProvider provider;

    @BeforeEach
    void startProvider() throws IOException {
        provider = new FakeProvider(
                URI.create(ConfigProvider.getConfig().getValue("yunchuang.oidc.issuer", String.class)));
        provider.says("clerk-hefei-1");
    }

    @AfterEach
    void endProvider() {
        provider.close();
        clock.run();
    }
}
