package io.yunchuang.server.dialtest;

import static io.yunchuang.server.dialtest.DialTestScene.askAttended;
import static io.yunchuang.server.dialtest.DialTestScene.awaitAsked;
import static io.yunchuang.server.dialtest.DialTestScene.awaitLeft;
import static io.yunchuang.server.dialtest.DialTestScene.awaitStage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.server.time.ClockProducer;
import io.yunchuang.server.window.ServiceHours;
import io.yunchuang.server.window.VirtualWindow;
import io.yunchuang.server.window.WindowRegistry;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.SelfTestView.Stage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    TestClock clock;

    @BeforeEach
    @AfterEach
    void forget() {
        clock.run();
        run("delete from dial_test_alarm");
        run("delete from dial_test where target = '" + WINDOW + "'");
    }

    private void run(String sql) {
        Reactive.await(() -> sessions.withTransaction(
                session -> session.createNativeQuery(sql).executeUpdate()));
    }

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
    void it_names_the_alarms_that_were_open_on_that_day_and_no_others() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE);
        clock.set(today.atTime(12, 0).atZone(ClockProducer.ZONE).toInstant());
        declined();
        // so much later that it counts anew
        clock.advance(Duration.ofMinutes(2));
        declined();
        String alarm = awaitAlarm();
        report(CITY, today)
                .body(LINE + "alarms.kind", equalTo(List.of("WINDOW")))
                .body(LINE + "alarms.step", equalTo(List.of("ANSWER")))
                .body(LINE + "alarms.fault", equalTo(List.of("DECLINED")))
                .body(LINE + "alarms[0].endedAt", nullValue());
        report(CITY, today.minusDays(1)).body(LINE + "alarms", empty());

        Person.staff("manager")
                .request()
                .post("/api/dial-tests/alarms/" + alarm + "/end")
                .then()
                .statusCode(204);
        run(
                "update dial_test_alarm set raised_at = raised_at - interval '3 days', ended_at = ended_at - interval '2 days'");
        report(CITY, today).body(LINE + "alarms", empty());
        report(CITY, today.minusDays(2)).body(LINE + "alarms[0].endedAt", notNullValue());
        report(CITY, today.minusDays(3)).body(LINE + "alarms.fault", equalTo(List.of("DECLINED")));
        report(CITY, today.minusDays(4)).body(LINE + "alarms", empty());
    }

    /** The id of the alarm about the window, once its tests were judged. */
    private static String awaitAlarm() {
        return Patience.await()
                .until(PreOpeningReportTest::openAlarms, open -> !open.isEmpty())
                .getFirst();
    }

    private static List<String> openAlarms() {
        return Person.staff("manager")
                .request()
                .get("/api/dial-tests/alarms")
                .then()
                .extract()
                .path("findAll { it.window == '" + WINDOW + "' && it.endedAt == null }.id");
    }

    @Test
    void it_says_where_a_probe_has_proven_the_site() {
        // a day of its own: the last test of a day is the one that counts
        LocalDate day = openDayBefore(lastOpenDay());
        DialTestId test = answeredByTheProbe();
        happened(
                test,
                day.atTime(opens(day))
                        .minusMinutes(10)
                        .atZone(ClockProducer.ZONE)
                        .toInstant());
        report(CITY, day)
                .statusCode(200)
                .body(LINE + "test.line.id", equalTo(test.value().toString()))
                .body(LINE + "test.line.mode", equalTo("PROBE"))
                .body(LINE + "provenAt", notNullValue())
                .body(LINE + "provenBy", equalTo("PROBE"));
    }

    private DialTestId answeredByTheProbe() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage probe = LivePeople.page(Person.probe(WINDOW))) {
            DialTestId test = ProbeScene.ask(kiosk, KIOSK, WINDOW);
            ProbeScene.pass(test, kiosk, probe);
            awaitLeft(probe);
            return test;
        } finally {
            ProbeScene.revoke(WINDOW);
        }
    }

    @Test
    void there_is_none_of_a_city_that_nobody_knows() {
        report("999999", LocalDate.of(2020, 1, 1)).statusCode(404).body("code", equalTo("CITY_UNKNOWN"));
    }

    @Test
    void it_is_a_pdf_to_be_kept_too_named_by_city_and_day() throws IOException {
        LocalDate day = openDayBefore(openDayBefore(lastOpenDay()));
        byte[] paper = pdf(CITY, day, "en")
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"pre-opening-340200-" + day + ".pdf\"")
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Wuhu", "Not tested before opening");
        }
    }

    @Test
    void there_is_no_pdf_of_a_foreign_city_nor_in_a_language_that_the_interface_lacks() {
        pdf("999999", LocalDate.of(2020, 1, 1), "zh").statusCode(404).body("code", equalTo("CITY_UNKNOWN"));
        pdf(CITY, LocalDate.of(2020, 1, 1), "fr").statusCode(400).body("code", equalTo("FIELD_INVALID"));
    }

    private static ValidatableResponse pdf(String city, LocalDate day, String language) {
        return Person.staff("manager")
                .request()
                .queryParam("city", city)
                .queryParam("day", day.toString())
                .queryParam("language", language)
                .get("/api/dial-tests/pre-opening/pdf")
                .then();
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
        return openDayBefore(LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE));
    }

    private LocalDate openDayBefore(LocalDate another) {
        return Stream.iterate(another.minusDays(1), day -> day.minusDays(1))
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
