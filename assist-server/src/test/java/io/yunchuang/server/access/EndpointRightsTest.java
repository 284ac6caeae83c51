package io.yunchuang.server.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.yunchuang.server.access.EndpointRights.Row;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.Role;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every REST endpoint with every role; an endpoint without a row in {@link EndpointRights} fails. */
@QuarkusTest
class EndpointRightsTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Set<String> REFUSED = Set.of("NOT_SIGNED_IN", "NOT_ALLOWED");

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() {
        Set<String> listed = EndpointRights.ROWS.stream().map(Row::endpoint).collect(Collectors.toSet());
        assertThat(endpoints())
                .as("the server's endpoints against the rows of EndpointRights")
                .isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("callers")
    void everybody_may_what_is_listed_and_nothing_else(Role role) {
        for (Row row : EndpointRights.ROWS) {
            Response answer = call(person(role), row);
            String code = code(answer);
            if (row.may().contains(role)) {
                assertThat(code).as("%s as %s", row.endpoint(), role).isNotIn(REFUSED);
            } else {
                String refusal = role == Role.DISPLAY ? "NOT_SIGNED_IN" : "NOT_ALLOWED";
                int status = role == Role.DISPLAY ? 401 : 403;
                assertThat(code).as("%s as %s", row.endpoint(), role).isEqualTo(refusal);
                assertThat(answer.statusCode())
                        .as("%s as %s", row.endpoint(), role)
                        .isEqualTo(status);
            }
        }
    }

    static Stream<Role> callers() {
        return Stream.of(Role.values());
    }

    /** Paths that name nothing and an empty body: enough to be let in or turned away, and nothing is changed. */
    private static Response call(Person person, Row row) {
        String path = row.path().replaceAll("\\{[^}]+}", "nothing-of-that-name");
        return person.request().body("{}").request(row.method(), path);
    }

    /** Fresh for every call, for one of them is the logout. */
    private static Person person(Role role) {
        return switch (role) {
            case DISPLAY -> Person.ANYBODY;
            case KIOSK -> Person.kiosk("kiosk-songjiang-1");
            case CLERK -> Person.staff("clerk-songjiang-1");
            case COUNTER -> Person.staff("counter-songjiang-1");
            case MANAGER -> Person.staff("manager");
        };
    }

    private static String code(Response answer) {
        boolean problem = answer.statusCode() >= 400 && answer.contentType().startsWith("application/json");
        return problem ? String.valueOf((Object) answer.path("code")) : "";
    }

    private static Set<String> endpoints() {
        JsonPath document = given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, ?>> paths = document.getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
    }
}
