package io.yunchuang.server.oidc;

import static io.yunchuang.server.testing.Reactive.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.yunchuang.server.access.Secrets;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.Role;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** A logout ends the session at the provider, too, when it began there. */
@QuarkusTest
@TestProfile(WithProvider.class)
class SignOutTest extends AtProvider {
    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void leads_over_the_provider_back_to_the_login_page() {
        Person clerk = signedIn();
        Response left = leave(clerk);
        left.then().statusCode(200).body("page", equalTo("/api/oidc/sign-out"));
        assertThat(left.header("Set-Cookie")).isNotNull();
        clerk.request().get("/api/access/me").then().statusCode(401);

        String provider = onward(proof(left)).then().statusCode(303).extract().header("Location");
        String back = get(provider).then().statusCode(302).extract().header("Location");

        assertThat(back).endsWith("/login").startsWith("http://localhost:");
        assertThat(provider).contains(this.provider.ended().iterator().next());
        assertThat(this.provider.ended()).hasSize(1);
    }

    @Test
    void shows_the_id_token_to_nobody_but_the_provider() {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listening = listening(log);
        Logger.getLogger("").addHandler(listening);
        try {
            Response left = leave(signedIn());
            get(onward(proof(left)).header("Location"));
            String token = provider.ended().iterator().next();
            assertThat(left.asString() + left.headers()).doesNotContain(token);
            assertThat(log).noneMatch(line -> line.contains(token));

            new Browser().get("/api/oidc/callback");
            assertThat(log).as("what is logged is heard").isNotEmpty();
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
    }

    @Test
    void is_possible_once_and_for_a_minute() {
        String proof = proof(leave(signedIn()));
        onward(proof).then().statusCode(303);
        assertThat(onward(proof).header("Location")).isEqualTo("/login");

        String late = proof(leave(signedIn()));
        clock.advance(Duration.ofMinutes(1));
        assertThat(onward(late).header("Location")).isEqualTo("/login");
        assertThat(onward("made-up").header("Location")).isEqualTo("/login");
    }

    @Test
    void ends_here_when_the_provider_is_away() {
        String proof = proof(leave(signedIn()));
        provider.close();
        clock.advance(Duration.ofHours(2));
        assertThat(onward(proof).header("Location")).isEqualTo("/login");
    }

    @Test
    void concerns_nobody_who_came_in_with_a_password() {
        signedIn();
        leave(Person.staff("clerk-hefei-1")).then().statusCode(204);
        assertThat(provider.ended()).isEmpty();
    }

    @Test
    void ends_here_when_the_provider_does_not_say_where_it_ends_there() throws Exception {
        URI issuer = URI.create(new WithProvider().getConfigOverrides().get("yunchuang.oidc.issuer"));
        OidcClient us = new OidcClient(
                new Issuer(issuer),
                new ClientID(FakeProvider.CLIENT),
                Optional.empty(),
                new Scope("openid"),
                "preferred_username",
                5_000);
        try (FakeProvider silent = new FakeProvider(issuer)) {
            silent.hidesEnd();
            assertThat(Provider.read(us).signOut("", issuer)).isEmpty();
        }
    }

    @Test
    void is_all_that_an_id_token_waits_for() {
        Person clerk = signedIn();
        assertThat(kept(clerk)).isTrue();
        leave(clerk);
        assertThat(kept(clerk)).isFalse();

        Person replaced = signedIn();
        replaced.request()
                .body(Map.of("name", replaced.id(), "password", Person.demoPassword()))
                .post("/api/access/login")
                .then()
                .statusCode(200);
        assertThat(kept(replaced)).isFalse();
    }

    private boolean kept(Person person) {
        String session = Secrets.hash(person.cookie());
        return await(() -> sessions.withSession(store -> store.find(SessionToEnd.class, session))) != null;
    }

    private static Person signedIn() {
        Response back = new Browser().signIn("/clerk");
        return new Person(Role.CLERK, "clerk-hefei-1", back.cookie("yunchuang-clerk"));
    }

    private static Response leave(Person person) {
        return person.request().post("/api/access/logout");
    }

    private static String proof(Response left) {
        return left.cookie(ProviderSessions.PROOF.name());
    }

    private static Response onward(String proof) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .cookie(ProviderSessions.PROOF.name(), proof)
                .get(ProviderSessions.PAGE);
    }

    private static Response get(String address) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(address);
    }

    private static Handler listening(List<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord said) {
                log.add(said.getMessage()
                        + List.of(Optional.ofNullable(said.getParameters()).orElse(new Object[0])));
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
    }
}
