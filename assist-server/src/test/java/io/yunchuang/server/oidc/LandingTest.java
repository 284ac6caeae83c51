package io.yunchuang.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.Role;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandingTest {
    /** The same cases as in {@code web-console/src/login/destination.test.ts}. */
    @ParameterizedTest
    @CsvSource({
        "CLERK,   /clerk,                       /clerk",
        "COUNTER, '',                           /counter",
        "MANAGER, /manager/staff?role=CLERK,    /manager/staff?role=CLERK",
        "MANAGER, /clerk,                       /manager",
        "CLERK,   /clerks-of-another-site,      /clerk",
        "CLERK,   //evil.example/clerk,         /clerk",
        "CLERK,   https://evil.example/clerk,   /clerk",
        "CLERK,   '/clerk/\\evil.example',      /clerk",
        "CLERK,   '/clerk/ x',                  /clerk",
    })
    void one_lands_on_an_own_page(Role role, String wanted, String landed) {
        assertThat(Landing.page(role, wanted)).isEqualTo(landed);
    }

    @Property
    void no_text_leads_away(@ForAll String wanted) {
        assertThat(Landing.page(Role.MANAGER, "/manager/" + wanted))
                .startsWith("/manager")
                .doesNotContain("\n", "\r", "\\");
    }
}
