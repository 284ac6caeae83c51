package io.yunchuang.server.dialtest;

import static io.yunchuang.server.dialtest.DialTestScene.awaitAsked;
import static io.yunchuang.server.dialtest.DialTestScene.awaitLeft;
import static io.yunchuang.server.dialtest.DialTestScene.bothAnswer;
import static io.yunchuang.server.dialtest.DialTestScene.kioskReport;
import static io.yunchuang.server.dialtest.DialTestScene.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.dialtest.MeasuredSteps;
import io.yunchuang.signaling.dialtest.StepResult;
import io.yunchuang.signaling.dialtest.StepResult.Grade;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PortalTrial;
import io.yunchuang.signaling.protocol.SelfTestView;
import io.yunchuang.signaling.protocol.SelfTestView.LineWish;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the server tries in a dial-test beside sound and picture, and that nothing of it is left. */
@QuarkusTest
class DialTestToolsTest {
    private static final String KIOSK = "kiosk-wuhu-1";
    private static final String WINDOW = "virtual-huzhou-1";
    private static final String CLERK = "clerk-huzhou-1";
    private static final String PORTAL = "A page for every item";

    @Inject
    DialTests tests;

    @Inject
    DialTestTurns turns;

    @Inject
    Mutiny.SessionFactory sessions;

    @AfterEach
    void leaveNothingBehind() {
        Reactive.await(() -> sessions.withTransaction(
                session -> session.createNativeQuery("delete from portal_link where name_en = :name")
                        .setParameter("name", PORTAL)
                        .executeUpdate()));
        Reactive.await(() -> turns.endAll());
    }

    private static void ask(boolean line) {
        Person.staff("manager")
                .request()
                .body(Map.of("kiosks", List.of(KIOSK), "windows", List.of(WINDOW), "line", line))
                .post("/api/dial-tests")
                .then()
                .statusCode(202);
    }

    private DialTest over(DialTestId id) {
        DialTestScene.awaitVerdict(() -> Reactive.await(() -> tests.test(id)));
        return Reactive.await(() -> tests.test(id));
    }

    private static StepResult step(DialTest test, DialTestStep step) {
        return test.result(step).orElseThrow();
    }

    private static void tell(DialTestId id, LinkId link, LivePage kiosk, LivePage clerk) {
        kiosk.send(new ClientMessage.ReportTest(id, link, kioskReport()));
        clerk.send(new ClientMessage.ReportTest(id, link, report(MeasuredSteps.KIOSK_HERTZ, 88)));
    }

    /** All tickets there are, and all numbers that were ever given. */
    private List<Object> ticketsAndNumbers() {
        return Reactive.await(() -> sessions.withSession(session -> session.createNativeQuery(
                        "select (select count(*) from counter_ticket) as tickets,"
                                + " (select coalesce(sum(last_sequence), 0) from counter_day) as numbers",
                        Object[].class)
                .getSingleResult()
                .map(List::of)));
    }

    /** A page of a portal for every item, whichever the test asks about. */
    private void registerPortals() {
        Reactive.await(() -> sessions.withTransaction(session ->
                session.createNativeQuery("""
                        insert into portal_link (id, item, name_zh, name_en, url, more_hosts, version, changed_by, changed_at)
                        select gen_random_uuid(), number, '每项一页', :name, 'https://fuwu.example.cn/form', '{}', 1, 'manager', now()
                        from service_item
                        """).setParameter("name", PORTAL).executeUpdate()));
    }

    @Test
    void aTicketIsMadeAndUndoneAndTakesNoNumber() {
        List<Object> before = ticketsAndNumbers();
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage clerk = LivePeople.readyClerk(CLERK)) {
            ask(false);
            DialTestId id = awaitAsked(kiosk);
            LinkId link = bothAnswer(kiosk, clerk);
            tell(id, link, kiosk, clerk);
            DialTest test = over(id);
            assertThat(step(test, DialTestStep.TICKET).grade()).isEqualTo(Grade.PASSED);
            assertThat(step(test, DialTestStep.PAGE_PUSH).fault()).contains(DialTestFault.NO_AGENT);
            assertThat(test.result(DialTestStep.LINE_DOWN)).isEmpty();
        }
        assertThat(ticketsAndNumbers()).isEqualTo(before);
    }

    @Test
    void theAgentIsAskedForThePortalAndOpensNone() {
        registerPortals();
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage agent = LivePeople.page(Person.agent(KIOSK));
                LivePage clerk = LivePeople.readyClerk(CLERK)) {
            ask(false);
            DialTestId id = awaitAsked(kiosk);
            LinkId link = bothAnswer(kiosk, clerk);
            ServerMessage.TryPortal wish = agent.awaitAny(
                    ServerMessage.TryPortal.class, asked -> asked.test().equals(id));
            assertThat(wish.allowedHosts()).contains("fuwu.example.cn");
            agent.send(new ClientMessage.ReportPortalTrial(id, PortalTrial.NO_BROWSER, 7));
            agent.awaitShown(
                    ServerMessage.Agent.class, shown -> shown.view().portal().isEmpty());
            Patience.await()
                    .until(() -> Reactive.await(() -> tests.test(id))
                            .result(DialTestStep.PAGE_PUSH)
                            .isPresent());
            tell(id, link, kiosk, clerk);
            StepResult push = step(over(id), DialTestStep.PAGE_PUSH);
            assertThat(push.fault()).contains(DialTestFault.NO_BROWSER);
            assertThat(push.tookMillis()).isEqualTo(7);
        }
    }

    @Test
    void aKiosksLineIsMeasuredInATestThatAsksForItOnly() {
        Person person = Person.kiosk(KIOSK);
        person.request()
                .get("/api/dial-tests/line?bytes=10")
                .then()
                .statusCode(404)
                .body("code", equalTo("DIAL_TEST_UNKNOWN"));
        try (LivePage kiosk = LivePeople.page(person);
                LivePage clerk = LivePeople.readyClerk(CLERK)) {
            ask(true);
            DialTestId id = awaitAsked(kiosk);
            bothAnswer(kiosk, clerk);
            LineWish wish = kiosk.await(
                    ServerMessage.SelfTest.class, shown -> shown.view().flatMap(SelfTestView::line));
            assertThat(wish).isEqualTo(new LineWish(25_000_000, 2_000));
            assertThat(person.request()
                            .get("/api/dial-tests/line?bytes=3000000")
                            .asByteArray())
                    .hasSize(3_000_000);
            person.request()
                    .contentType(ContentType.BINARY)
                    .body(new byte[200_000])
                    .post("/api/dial-tests/line")
                    .then()
                    .statusCode(204);
            for (int bytes : new int[] {0, LineResource.MOST + 1}) {
                person.request()
                        .get("/api/dial-tests/line?bytes=" + bytes)
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("FIELD_INVALID"));
            }
            kiosk.send(new ClientMessage.EndTest(id, DialTestEnd.TOUCHED));
            over(id);
            person.request().get("/api/dial-tests/line?bytes=10").then().statusCode(404);
            awaitLeft(clerk);
        }
    }
}
