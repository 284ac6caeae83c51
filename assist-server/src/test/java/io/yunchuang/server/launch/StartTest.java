package io.yunchuang.server.launch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The whole server on a real PostgreSQL and a real Redis. */
@QuarkusTest
class StartTest {
    @Test
    void is_healthy_with_its_stores() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }
}
