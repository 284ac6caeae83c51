package io.yunchuang.server.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.yunchuang.server.access.EndpointRights.Managed;
import io.yunchuang.server.access.EndpointRights.NeedsSecret;
import io.yunchuang.server.access.EndpointRights.OfCall;
import io.yunchuang.server.access.EndpointRights.Own;
import io.yunchuang.server.access.EndpointRights.Row;
import io.yunchuang.server.access.EndpointRights.Shared;
import io.yunchuang.server.access.EndpointRights.Whose;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.Role;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every REST endpoint with every role and about whose things it is; an endpoint without a row in {@link EndpointRights} fails. */
@QuarkusTest
class EndpointRightsTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    /** As what somebody could try to name somebody else. */
    private static final List<String> OTHERS = List.of("id", "kiosk", "staff", "clerk", "name", "user");

    private static final Set<String> REFUSED = Set.of("NOT_SIGNED_IN", "NOT_ALLOWED");
    private static final Set<String> NOT_HIS = Set.of("NOT_SIGNED_IN", "NOT_ALLOWED", "NOT_YOURS", "CALL_UNKNOWN");

    @Inject
    TestClock clock;

    @Inject
    Router router;

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

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
        Person person = person(role);
        for (Row row : EndpointRights.ROWS) {
            Response answer = call(person, row);
            if (changed(row, answer)) {
                // One of them is the logout.
                person = person(role);
            }
            String code = code(answer);
            if (row.may().contains(role)) {
                assertThat(code).as("%s as %s", row.endpoint(), role).isNotIn(REFUSED);
            } else {
                // An agent's token is worth a socket ticket, and so is a manager's as a supervisor; elsewhere they are
                // nobody.
                boolean nobody = role == Role.DISPLAY || role == Role.AGENT || role == Role.SUPERVISOR;
                String refusal = nobody ? "NOT_SIGNED_IN" : "NOT_ALLOWED";
                int status = nobody ? 401 : 403;
                assertThat(code).as("%s as %s", row.endpoint(), role).isEqualTo(refusal);
                assertThat(answer.statusCode())
                        .as("%s as %s", row.endpoint(), role)
                        .isEqualTo(status);
            }
        }
    }

    @Test
    void what_the_managers_keep_is_for_them_alone() {
        assertThat(rows(Managed.class)).allSatisfy(row -> assertThat(row.may()).containsExactly(Role.MANAGER));
    }

    @Test
    void what_is_shared_is_the_same_for_everybody() {
        Map<Role, Person> people = new EnumMap<>(Role.class);
        for (Row row : rows(Shared.class)) {
            String example = ((Shared) row.whose()).example();
            String address = example.isEmpty() ? path(row) : example;
            Set<String> answers = row.may().stream()
                    .map(role -> people.computeIfAbsent(role, EndpointRightsTest::person)
                            .request()
                            .get(address)
                            .asString())
                    .collect(Collectors.toSet());
            assertThat(row.reads()).as(row.endpoint()).isTrue();
            assertThat(answers).as(row.endpoint()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"KIOSK", "CLERK", "COUNTER", "MANAGER"})
    void naming_somebody_else_changes_nothing(Role role) {
        // Answers hold the time.
        clock.set(clock.instant());
        Person other = colleague(role);
        Person person = person(role);
        for (Row row : rows(Own.class)) {
            if (row.may().contains(role)) {
                Response plain = own(person.request(), row);
                person = changed(row, plain) ? person(role) : person;
                RequestSpecification naming = person.request();
                OTHERS.forEach(name -> naming.queryParam(name, other.id()));
                Response named = own(naming, row);
                person = changed(row, named) ? person(role) : person;
                assertThat(named.statusCode()).as(row.endpoint()).isEqualTo(plain.statusCode());
                if (row.reads()) {
                    assertThat(named.asString()).as(row.endpoint()).isEqualTo(plain.asString());
                }
                other.request().get("/api/access/me").then().statusCode(200).body("id", equalTo(other.id()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DISPLAY", "MANAGER"})
    void without_the_secret_the_highest_role_helps_no_more_than_none(Role role) {
        for (Row row : rows(NeedsSecret.class)) {
            NeedsSecret secret = (NeedsSecret) row.whose();
            assertThat(code(call(person(role), row, secret.wrong().formatted(role))))
                    .as("%s as %s", row.endpoint(), role)
                    .isEqualTo(secret.otherwise().name());
        }
        // A right code makes the server forget the wrong one.
        person(Role.KIOSK);
    }

    @Test
    void about_a_call_only_those_who_have_it_come_further() {
        Map<Role, Person> strangers = new EnumMap<>(Role.class);
        try (TalkOfTwo talk = new TalkOfTwo()) {
            for (Row row : rows(OfCall.class)) {
                for (Role role : row.may()) {
                    Person stranger = strangers.computeIfAbsent(role, EndpointRightsTest::person);
                    assertThat(code(talk.ask(stranger, row)))
                            .as("%s as %s", row.endpoint(), role)
                            .isEqualTo("NOT_YOURS");
                    assertThat(code(TalkOfTwo.askAboutNone(stranger, row)))
                            .as("%s as %s, no such call", row.endpoint(), role)
                            .isEqualTo("CALL_UNKNOWN");
                    if (role != Role.COUNTER) {
                        assertThat(code(talk.ask(talk.whoHasIt(role), row)))
                                .as("%s as the call's own %s", row.endpoint(), role)
                                .isNotIn(NOT_HIS);
                    }
                }
            }
            Person counter = talk.goToCounter();
            for (Row row : rows(OfCall.class)) {
                if (row.may().contains(Role.COUNTER)) {
                    assertThat(code(talk.ask(counter, row))).as(row.endpoint()).isNotIn(NOT_HIS);
                }
            }
        }
    }

    @Test
    void what_is_served_beside_rest_is_listed() {
        Set<String> served = router.getRoutes().stream()
                .map(Route::getPath)
                .filter(path -> path != null)
                .collect(Collectors.toSet());
        assertThat(served).isEqualTo(EndpointRights.PUBLIC_ROUTES);
    }

    /** Where a name stands in the address, whoever may ask could put any name there. */
    @Test
    void an_address_with_a_name_in_it_is_nobodys_own() {
        assertThat(rows(Own.class)).noneMatch(row -> row.path().contains("{"));
    }

    static Stream<Role> callers() {
        return Stream.of(Role.values());
    }

    /** Whether the caller may no longer be who he was. */
    private static boolean changed(Row row, Response answer) {
        return !row.reads() && answer.statusCode() < 300;
    }

    /** Paths that name nothing and an empty body: enough to be let in or turned away, and nothing is changed. */
    private static Response call(Person person, Row row) {
        return call(person, row, "{}");
    }

    private static Response call(Person person, Row row, String body) {
        return person.request().body(body).request(row.method(), path(row));
    }

    private static String path(Row row) {
        return row.path().replaceAll("\\{[^}]+}", "nothing-of-that-name");
    }

    private static Response own(RequestSpecification request, Row row) {
        String query = ((Own) row.whose()).query();
        String path = query.isEmpty() ? row.path() : row.path() + "?" + query;
        return row.reads() ? request.get(path) : request.body("{}").request(row.method(), path);
    }

    private static List<Row> rows(Class<? extends Whose> whose) {
        return EndpointRights.ROWS.stream()
                .filter(row -> whose.isInstance(row.whose()))
                .toList();
    }

    /** Somebody else, with that role where there are two. */
    private static Person colleague(Role role) {
        return switch (role) {
            case DISPLAY -> Person.ANYBODY;
            case KIOSK -> Person.kiosk("kiosk-jiaxing-1");
            case AGENT -> Person.agent("kiosk-jiaxing-1");
            case ATTENDANT -> Person.attendant(Person.kiosk("kiosk-jiaxing-1"));
            case CLERK, MANAGER, SUPERVISOR -> Person.staff("clerk-jiaxing-1");
            case COUNTER -> Person.staff("counter-jiaxing-1");
            case PROBE -> Person.probe("virtual-jiaxing-1");
        };
    }

    /** Newly signed in. */
    private static Person person(Role role) {
        return switch (role) {
            case DISPLAY -> Person.ANYBODY;
            case KIOSK -> Person.kiosk("kiosk-songjiang-1");
            case AGENT -> Person.agent("kiosk-songjiang-1");
            case ATTENDANT -> Person.attendant(Person.kiosk("kiosk-suzhou-1"));
            case CLERK -> Person.staff("clerk-songjiang-1");
            case COUNTER -> Person.staff("counter-songjiang-1");
            case MANAGER -> Person.staff("manager");
            case SUPERVISOR -> Person.supervisor();
            case PROBE -> Person.probe("virtual-songjiang-1");
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
