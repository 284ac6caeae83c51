package io.yunchuang.server.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.yunchuang.server.testing.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose pages may change something. */
@QuarkusTest
class OriginTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "http://localhost.evil.example"})
    void another_sites_page_changes_nothing(String origin) {
        refused(login().header("Origin", origin));
        refused(login().header("Origin", origin).header("Sec-Fetch-Site", "same-origin"));
    }

    @Test
    void a_request_from_nowhere_changes_nothing() {
        refused(login());
        refused(login().header("Sec-Fetch-Site", "cross-site"));
        refused(login().header("Sec-Fetch-Site", "same-site"));
        refused(login().header("Sec-Fetch-Site", "none"));
    }

    @Test
    void our_own_page_may() {
        login().header("Origin", Person.origin())
                .post("/api/access/login")
                .then()
                .statusCode(200);
        login().header("Sec-Fetch-Site", "same-origin")
                .post("/api/access/login")
                .then()
                .statusCode(200);
    }

    @Test
    void every_unsafe_method_is_guarded() {
        Person manager = Person.staff("manager");
        RequestSpecification foreign = given().cookie(manager.cookieName(), manager.cookie())
                .contentType(ContentType.JSON)
                .header("Origin", "https://evil.example");
        foreign.put("/api/staff/manager").then().statusCode(403).body("code", equalTo("ORIGIN_NOT_ALLOWED"));
        foreign.delete("/api/access/kiosks/kiosk-wuhu-1/device")
                .then()
                .statusCode(403)
                .body("code", equalTo("ORIGIN_NOT_ALLOWED"));
        foreign.patch("/api/staff").then().statusCode(403).body("code", equalTo("ORIGIN_NOT_ALLOWED"));
    }

    @Test
    void reading_needs_no_origin() {
        Person manager = Person.staff("manager");
        given().cookie(manager.cookieName(), manager.cookie())
                .get("/api/access/me")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification login() {
        return given().contentType(ContentType.JSON).body(Map.of("name", "manager", "password", Person.demoPassword()));
    }

    private static void refused(RequestSpecification request) {
        request.post("/api/access/login").then().statusCode(403).body("code", equalTo("ORIGIN_NOT_ALLOWED"));
    }
}
