package io.yunchuang.server.launch;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Before the server says that it is ready, somebody has gone the way of a page. */
@QuarkusTest
class FirstVisitTest {
    /** A busy machine takes its time for the first of everything. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void theServerIsReadyOnceTheFirstVisitIsDone() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'First visit' }.data.state", equalTo("DONE")));
    }
}
