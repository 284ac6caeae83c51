package io.yunchuang.server.oidc;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without an issuer there is no single sign-on. */
@QuarkusTest
class SignOnOffTest {
    @Test
    void the_login_page_offers_none() {
        Person.ANYBODY.request().get("/api/oidc").then().statusCode(200).body("button", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/oidc/sign-in", "/api/oidc/callback?state=x&code=y", "/api/oidc/sign-out"})
    void its_addresses_lead_nowhere(String address) {
        Person.ANYBODY.request().get(address).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }
}
