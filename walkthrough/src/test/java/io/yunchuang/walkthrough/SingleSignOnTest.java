package io.yunchuang.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.yunchuang.walkthrough.Browsers.Appearance;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk comes in over another site and leaves over it, in a real browser with its rules about sites and cookies. */
class SingleSignOnTest {
    private static final String CLERK = "clerk-songjiang-1";

    @TempDir
    Path data;

    @Test
    void a_clerk_is_asked_once_by_the_provider_until_a_logout_ends_both_sessions() throws Exception {
        try (TestProvider provider = TestProvider.start();
                RunningServer server = RunningServer.start(jar(), data, offering(provider));
                Browsers browsers = Browsers.forServer(server.address(), Appearance.HIDDEN)) {
            Page page = browsers.open("clerk", Talk.DESK);
            LoginForm.on(page).singleSignOn();
            page.getByTestId("provider-name").waitFor();
            assertThat(page.url()).startsWith(provider.issuer().toString());
            page.getByTestId("provider-name").fill(CLERK);
            page.getByTestId("provider-sign-in").click();
            page.getByTestId("clerk-ready").waitFor();
            assertThat(page.url()).isEqualTo(server.address().resolve("clerk").toString());

            page.navigate("/login?to=/clerk");
            LoginForm.on(page).singleSignOn();
            page.getByTestId("clerk-ready").waitFor();

            new ClerkPage(page).signOut();
            page.waitForURL(server.address().resolve("login").toString());
            page.navigate("/clerk");
            LoginForm.on(page).singleSignOn();
            page.getByTestId("provider-name").waitFor();
        }
    }

    private static Path jar() {
        return Path.of(System.getProperty("yunchuang.server"));
    }

    private static Map<String, String> offering(TestProvider provider) {
        return Map.of(
                "YUNCHUANG_OIDC_ISSUER", provider.issuer().toString(), "YUNCHUANG_OIDC_CLIENT_ID", TestProvider.CLIENT);
    }
}
