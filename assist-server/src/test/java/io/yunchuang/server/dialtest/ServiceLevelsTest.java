package io.yunchuang.server.dialtest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** For how much of its opening hours a window was proven, as managers are told it. */
@QuarkusTest
class ServiceLevelsTest {
    private static final String WINDOW = "virtual-xuancheng-1";
    private static final String ADDED = "virtual-xuancheng-added";

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    TestClock clock;

    @AfterEach
    void asItWas() {
        clock.run();
        run("delete from past_hours");
        run("delete from service_window where id = '" + ADDED + "'");
        setHours(9, 17);
        run("delete from past_hours");
    }

    private void run(String sql) {
        Reactive.await(() -> sessions.withTransaction(
                session -> session.createNativeQuery(sql).executeUpdate()));
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    private static Map<String, Object> hours(int opens, int closes) {
        List<Map<String, String>> spans =
                List.of(Map.of("opens", "%02d:00".formatted(opens), "closes", "%02d:00".formatted(closes)));
        Map<String, Object> week = new HashMap<>();
        for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
            week.put(day, spans);
        }
        return Map.of("week", week, "holidays", List.of(), "makeUpDays", spans, "specialDays", Map.of());
    }

    /** The window as the manager's form has it. */
    private static Map<String, Object> edit(Person manager) {
        Map<String, Object> place = manager.request()
                .get("/api/window/places")
                .then()
                .extract()
                .path("windows.find { it.id == '" + WINDOW + "' }");
        Map<String, Object> edit = new HashMap<>(place);
        Map<?, ?> stamp = (Map<?, ?>) Objects.requireNonNull(edit.remove("stamp"));
        edit.remove("id");
        edit.put("version", stamp.get("version"));
        edit.put("demo", stamp.get("demo"));
        return edit;
    }

    private static void setHours(int opens, int closes) {
        Person manager = Person.staff("manager");
        Map<String, Object> edit = edit(manager);
        edit.put("hours", hours(opens, closes));
        manager.request().body(edit).put("/api/window/windows/" + WINDOW).then().statusCode(200);
    }

    private static ValidatableResponse march() {
        return Person.staff("manager")
                .request()
                .queryParam("month", "2026-03")
                .get("/api/dial-tests/levels")
                .then()
                .statusCode(200);
    }

    private static String minutes(String window, String day) {
        return "windows.find { it.window == '%s' }.days.find { it.day == '%s' }?.openMinutes".formatted(window, day);
    }

    @Test
    void newHoursRewriteNoDayThatIsPast() {
        clock.set(at("2026-03-10T12:00"));
        setHours(10, 20);
        clock.set(at("2026-03-12T00:00"));
        march().body(minutes(WINDOW, "2026-03-09"), equalTo(8 * 60))
                // until noon by the old ones, from then on by the new ones
                .body(minutes(WINDOW, "2026-03-10"), equalTo(11 * 60))
                .body(minutes(WINDOW, "2026-03-11"), equalTo(10 * 60));
    }

    @Test
    void aWindowThatIsAddedWasNotOpenBefore() {
        clock.set(at("2026-03-10T12:00"));
        Person manager = Person.staff("manager");
        Map<String, Object> edit = edit(manager);
        edit.put("version", 0);
        edit.put("hours", hours(9, 17));
        manager.request().body(edit).post("/api/window/windows/" + ADDED).then().statusCode(201);
        clock.set(at("2026-03-12T00:00"));
        march().body(minutes(ADDED, "2026-03-09"), nullValue())
                .body(minutes(ADDED, "2026-03-10"), equalTo(5 * 60))
                .body(minutes(ADDED, "2026-03-11"), equalTo(8 * 60));
    }
}
