package io.yunchuang.server.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.yunchuang.server.access.AccessConfig;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.RefusalCount;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Problem;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is refused over REST is told his code with its texts, and is counted once. */
@QuarkusTest
class RefusalsTest {
    @Inject
    RefusalCount count;

    @Inject
    AccessConfig access;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize bodyLimit;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anybody       | GET  | /api/access/me                                  | NOT_SIGNED_IN",
                "clerk-hefei-1 | POST | /api/access/kiosks/kiosk-hefei-1/codes          | NOT_ALLOWED",
                "manager       | POST | /api/access/kiosks/kiosk-nowhere/codes          | KIOSK_UNKNOWN",
                "manager       | GET  | /api/catalogue/items/9999?permitCity=310117     | ITEM_UNKNOWN",
                "manager       | GET  | /api/catalogue/items/1?permitCity=999999        | CITY_UNKNOWN",
                "manager       | GET  | /api/catalogue/items/1                          | FIELD_INVALID",
                "manager       | GET  | /api/catalogue/items/one?permitCity=310117      | NOT_FOUND",
                "manager       | GET  | /api/there-is-no-such-path                      | NOT_FOUND",
                "manager       | DELETE | /api/catalogue/items/1                      | METHOD_NOT_ALLOWED",
            })
    void a_request_that_cannot_be_carried_out(String person, String method, String path, ErrorCode code) {
        RequestSpecification request = (person.equals("anybody") ? Person.ANYBODY : Person.staff(person)).request();
        refusedOnce(code, () -> request.request(method, path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"clerk-of-refusals\",\"password\":\"wrong\"} | LOGIN_FAILED",
                "{\"name\"                                               | MESSAGE_MALFORMED",
                "[]                                                      | MESSAGE_MALFORMED",
                "{\"name\":\"manager\"}                                  | MESSAGE_MALFORMED",
            })
    void a_body_that_does_not_let_in(String body, ErrorCode code) {
        RequestSpecification request = Person.ANYBODY.request().body(body);
        refusedOnce(code, () -> request.post("/api/access/login"));
    }

    @Test
    void a_body_that_is_no_json() {
        RequestSpecification request =
                Person.ANYBODY.request().contentType("text/csv").body("name,password");
        refusedOnce(ErrorCode.CONTENT_TYPE_NOT_ALLOWED, () -> request.post("/api/access/login"));
    }

    /** Its content would follow only if the server let it; so nothing of it has to be sent. */
    @Test
    void a_body_that_is_longer_than_any_may_be() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(LivePage.origin() + "/api/access/login"))
                .header("Origin", LivePage.origin())
                .header("Content-Type", "application/json")
                .expectContinue(true)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.noBody(), bodyLimit.asLongValue() + 1))
                .build();
        AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(count.during(() -> answer.set(
                            client.sendAsync(request, BodyHandlers.ofString()).join())))
                    .containsExactly("http MESSAGE_TOO_LARGE");
        }
        assertThat(answer.get().statusCode()).isEqualTo(413);
        assertThat(new ObjectMapper()
                        .findAndRegisterModules()
                        .readValue(answer.get().body(), Problem.class))
                .isEqualTo(Problem.of(ErrorCode.MESSAGE_TOO_LARGE));
    }

    @Test
    void an_answer_that_nobody_can_give() {
        RequestSpecification request = Person.staff("manager").request().accept("image/png");
        refusedOnce(ErrorCode.ANSWER_TYPE_NOT_POSSIBLE, () -> request.get("/api/window/cities"));
    }

    @Test
    void a_value_that_its_type_refuses() {
        RequestSpecification request =
                Person.ANYBODY.request().body("{\"role\":\"DISPLAY\",\"centre\":\"" + "x".repeat(1_000) + "\"}");
        refusedOnce(ErrorCode.ID_INVALID, () -> request.post("/api/access/socket-tickets"));
    }

    @Test
    void too_many_guesses() {
        RequestSpecification guess =
                Person.ANYBODY.request().body(Map.of("name", "counter-of-refusals", "password", "wrong"));
        for (int wrong = 0; wrong < access.login().freeGuesses(); wrong++) {
            guess.post("/api/access/login");
        }
        refusedOnce(ErrorCode.LOGIN_LOCKED, () -> guess.post("/api/access/login"));
    }

    @Test
    void another_sites_page() {
        refusedOnce(
                ErrorCode.ORIGIN_NOT_ALLOWED,
                () -> RestAssured.given()
                        .header("Origin", "https://evil.example")
                        .post("/api/access/logout"));
    }

    @Test
    void asking_what_a_code_means_is_no_refusal() {
        assertThat(count.during(() -> Person.ANYBODY
                        .request()
                        .get("/api/failure/problems/LOGIN_FAILED")
                        .then()
                        .statusCode(200)))
                .isEmpty();
    }

    private void refusedOnce(ErrorCode code, Supplier<Response> request) {
        assertThat(count.during(
                        () -> assertThat(request.get().as(Problem.class)).isEqualTo(Problem.of(code))))
                .containsExactly("http " + code);
    }
}
