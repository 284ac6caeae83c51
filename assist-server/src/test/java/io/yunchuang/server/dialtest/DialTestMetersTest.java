package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Prometheus is told of dial-tests. */
@QuarkusTest
class DialTestMetersTest {
    private static final String WINDOW = "virtual-hefei-1";

    @Inject
    DialTestMeters meters;

    @Inject
    TestClock clock;

    @AfterEach
    void run() {
        clock.run();
    }

    /** The value of that metric; none while it has not been told. */
    private static double told(String metric) {
        String all = RestAssured.given().get("/q/metrics").then().extract().asString();
        return Pattern.compile("^" + Pattern.quote(metric) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(all)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    @Test
    void testsAreCountedByTheirResult() {
        String failed = "yunchuang_dialtest_runs_seconds_count{result=\"failed\"}";
        double before = Double.isNaN(told(failed)) ? 0 : told(failed);
        DialTestScene.ask(List.of("kiosk-hefei-1"), List.of(WINDOW));
        Patience.await().until(() -> told(failed), now -> now > before);
    }

    @Test
    void ofEachWindowThatIsOpenTodayItsProvenPartIsTold() {
        // noon of a working day
        clock.set(Instant.parse("2026-03-10T04:00:00Z"));
        Reactive.await(meters::measure);
        assertThat(told("yunchuang_dialtest_proven{window=\"" + WINDOW + "\"}")).isBetween(0.0, 1.0);
    }
}
