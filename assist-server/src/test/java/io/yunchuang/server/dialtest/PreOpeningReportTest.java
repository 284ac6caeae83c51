package io.yunchuang.server.dialtest;

import static io.yunchuang.server.dialtest.DialTestScene.askAttended;
import static io.yunchuang.server.dialtest.DialTestScene.awaitAsked;
import static io.yunchuang.server.dialtest.DialTestScene.awaitLeft;
import static io.yunchuang.server.dialtest.DialTestScene.awaitStage;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.ServiceHours;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.SelfTestView.Stage;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** What a city's report before opening tells of its windows. */
@QuarkusTest
class PreOpeningReportTest {
    private static final String CITY = "340200";
    private static final String KIOSK = "kiosk-huzhou-1";
    private static final String WINDOW = "virtual-wuhu-1";
    private static final String CLERK = "clerk-wuhu-1";
    private static final String LINE = "windows.find { it.window == '%s' }.".formatted(WINDOW);

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    WindowRegistry windows;

    @Inject
    Clock clock;

    @Test
    void it_tells_who_confirmed_the_contact_data_of_each_window() {
        Person.staff("manager")
                .request()
                .post("/api/window/windows/" + WINDOW + "/contact-confirmation")
                .then()
                .statusCode(204);
        report(CITY, LocalDate.of(2020, 1, 1))
                .statusCode(200)
                .body("city.code", equalTo(CITY))
                .body(LINE + "contact.confirmedBy", equalTo("manager"))
                .body(LINE + "test", nullValue());
    }

    @Test
    void it_holds_the_last_test_before_the_window_opened() {
        LocalDate day = lastOpenDay();
        DialTestId test = declined();
        happened(
                test,
                day.atTime(opens(day))
                        .minusMinutes(20)
                        .atZone(ClockProducer.ZONE)
                        .toInstant());
        report(CITY, day)
                .statusCode(200)
                .body(LINE + "opens", equalTo(opens(day).toString() + ":00"))
                .body(LINE + "test.line.id", equalTo(test.value().toString()))
                .body(LINE + "test.line.fault", equalTo("DECLINED"))
                .body(LINE + "kiosk.en", equalTo("Huzhou Government Service Centre, Kiosk 1"))
                .body(LINE + "provenAt", nullValue());
    }

    @Test
    void there_is_none_of_a_city_that_nobody_knows() {
        report("999999", LocalDate.of(2020, 1, 1)).statusCode(404).body("code", equalTo("CITY_UNKNOWN"));
    }

    private static ValidatableResponse report(String city, LocalDate day) {
        return Person.staff("manager")
                .request()
                .queryParam("city", city)
                .queryParam("day", day.toString())
                .get("/api/dial-tests/pre-opening")
                .then();
    }

    /** A test at which nobody wanted to be seen. */
    private static DialTestId declined() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage clerk = LivePeople.readyClerk(CLERK)) {
            askAttended(KIOSK, WINDOW);
            DialTestId test = awaitAsked(kiosk);
            kiosk.send(new ClientMessage.AnswerTest(test));
            awaitStage(clerk, Stage.RINGING);
            clerk.send(new ClientMessage.DeclineTest(test));
            awaitLeft(clerk);
            clerk.send(new ClientMessage.GoOff());
            return test;
        }
    }

    /** Whatever hour it is now: the test was made at another one. */
    private void happened(DialTestId test, Instant at) {
        Reactive.await(() -> sessions.withTransaction(
                session -> session.createNativeQuery("update dial_test set since = :at where id = :id")
                        .setParameter("at", at)
                        .setParameter("id", test.value())
                        .executeUpdate()));
    }

    private LocalDate lastOpenDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE);
        return Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .filter(day -> !hours().on(day).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private LocalTime opens(LocalDate day) {
        return hours().on(day).getFirst().opens();
    }

    private ServiceHours hours() {
        return Reactive.await(windows::virtualWindows).stream()
                .filter(window -> window.id().value().equals(WINDOW))
                .map(VirtualWindow::hours)
                .findFirst()
                .orElseThrow();
    }
}
