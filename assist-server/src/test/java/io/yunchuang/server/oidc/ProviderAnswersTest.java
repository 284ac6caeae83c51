package io.yunchuang.server.oidc;

import static io.yunchuang.server.oidc.SingleSignOnTest.refused;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the provider says and must not be believed, and what it does not say. */
@QuarkusTest
@TestProfile(WithProvider.class)
class ProviderAnswersTest extends AtProvider {
    static Stream<Arguments> forgeries() {
        FakeProvider.TokenMaker byAnother = claims -> FakeProvider.signed(claims, FakeProvider.key());
        FakeProvider.TokenMaker unsigned = claims -> new PlainJWT(claims).serialize();
        FakeProvider.TokenMaker withOurSecret = claims -> {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(FakeProvider.SECRET.repeat(2)));
            return token.serialize();
        };
        return Stream.of(
                Arguments.of("signed by another", byAnother),
                Arguments.of("not signed", unsigned),
                Arguments.of("signed with our secret", withOurSecret));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void a_forged_token_lets_nobody_in(String what, FakeProvider.TokenMaker maker) {
        provider.makesTokens(maker);
        refused(new Browser().signIn("/clerk"), "OIDC_INVALID");
    }

    static Stream<Arguments> misfits() {
        Date anHourAgo = Date.from(Instant.now().minus(Duration.ofHours(1)));
        return Stream.of(
                misfit("another nonce", claims -> claims.claim("nonce", "of another attempt")),
                misfit("no nonce", claims -> claims.claim("nonce", null)),
                misfit("for another client", claims -> claims.audience("another")),
                misfit("by another issuer", claims -> claims.issuer("http://localhost:1")),
                misfit("expired", claims -> claims.expirationTime(anHourAgo).issueTime(anHourAgo)),
                misfit("without an end", claims -> claims.expirationTime(null)));
    }

    private static Arguments misfit(String what, UnaryOperator<JWTClaimsSet.Builder> twist) {
        return Arguments.of(what, twist);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misfits")
    void a_token_that_is_not_for_this_sign_in_lets_nobody_in(String what, UnaryOperator<JWTClaimsSet.Builder> twist) {
        provider.twists(twist);
        refused(new Browser().signIn("/clerk"), "OIDC_INVALID");
    }

    @Test
    void a_code_that_the_provider_no_longer_knows_is_refused() {
        Browser browser = new Browser();
        String answer = browser.atProvider(browser.start("/clerk"));
        provider.forgetsCodes();
        refused(browser.get(answer), "OIDC_EXPIRED");
    }

    @Test
    void a_provider_that_is_away_is_named_before_and_after() throws IOException {
        Browser browser = new Browser();
        String answer = browser.atProvider(browser.start("/clerk"));
        provider.close();
        refused(browser.get(answer), "OIDC_UNREACHABLE");
        clock.advance(Duration.ofHours(2));
        refused(browser.start("/clerk"), "OIDC_UNREACHABLE");
    }
}
