package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.dialtest.AlarmSubject.Kiosk;
import io.yunchuang.server.dialtest.AlarmSubject.Window;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.SelfTestView;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of windows and kiosks that fail their tests again and again. */
@QuarkusTest
class DialTestAlarmsTest {
    private static final KioskId KIOSK = new KioskId("kiosk-xuancheng-1");
    private static final WindowId WINDOW = new WindowId("virtual-suzhou-1");
    private static final String DUTY = "duty@example.org";

    @Inject
    DialTests tests;

    @Inject
    DialTestStore store;

    @Inject
    DialTestTurns turns;

    @Inject
    DialTestPlans plans;

    @Inject
    DialTestAlarms alarms;

    @Inject
    AlarmStore alarmStore;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    MockMailbox mailbox;

    @Inject
    TestClock clock;

    private UUID plan = UUID.randomUUID();

    @BeforeEach
    void planWithoutTimes() {
        clear();
        plan = Reactive.await(() -> plans.add(
                new PlanEdit(
                        "告警",
                        Set.of(KIOSK),
                        Set.of(WINDOW),
                        PlanKind.ON_DEMAND,
                        0,
                        "",
                        true,
                        DialTestMode.AUTO,
                        false,
                        DialTestLimits.USUAL,
                        new PlanAlarm(2, 1, List.of(DUTY), false),
                        0),
                "manager"));
    }

    @AfterEach
    void forget() {
        clock.run();
        mailbox.clear();
        Reactive.await(turns::endAll);
        clear();
    }

    private void clear() {
        for (String table : List.of("dial_test_alarm", "dial_test_plan", "dial_test")) {
            Reactive.await(() -> sessions.withTransaction(
                    session -> session.createNativeQuery("delete from " + table).executeUpdate()));
        }
    }

    /** So much later that the next test counts anew; a page that is connected would count as silent. */
    private void later() {
        clock.advance(Duration.ofMinutes(2));
    }

    /** The plan asks for its pair. */
    private DialTestId ask() {
        Reactive.await(() -> plans.pairs(Set.of(KIOSK), Set.of(WINDOW))
                .chain(pairs -> tests.ask(
                        pairs,
                        new DialTests.Order(
                                Optional.of(plan), "manager", DialTestMode.AUTO, false, DialTestLimits.USUAL))));
        Reactive.await(turns::giveTurns);
        return Reactive.await(store::lastOfEach).stream()
                .filter(row -> plan.equals(row.plan))
                .max((one, other) -> one.askedAt.compareTo(other.askedAt))
                .orElseThrow()
                .test()
                .id();
    }

    private void failOffline() {
        later();
        awaitVerdict(ask());
    }

    private void awaitVerdict(DialTestId id) {
        DialTestScene.awaitVerdict(() -> Reactive.await(() -> tests.test(id)));
    }

    /** The kiosk answers, and nobody is on duty at the window. */
    private void failAtTheWindow() {
        later();
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK.value()))) {
            DialTestId id = ask();
            kiosk.awaitShown(
                    ServerMessage.SelfTest.class,
                    shown -> shown.view()
                            .map(SelfTestView::test)
                            .filter(id::equals)
                            .isPresent());
            kiosk.send(new ClientMessage.AnswerTest(id));
            awaitVerdict(id);
        }
    }

    private List<AlarmSubject> open() {
        return Reactive.await(alarmStore::open).stream().map(AlarmRow::subject).toList();
    }

    private List<String> subjectsOfMails() {
        return mailbox.getMailsSentTo(DUTY).stream().map(Mail::getSubject).toList();
    }

    @Test
    void aKioskThatIsOffTwiceIsOneAlarmThatIsToldOnTheWallAndByMailAndEndsByItself() {
        failOffline();
        assertThat(open()).isEmpty();
        failOffline();
        Patience.await().until(this::open, List.of(new Kiosk(KIOSK))::equals);
        assertThat(Reactive.await(alarms::cities)).contains(new CityCode("341800"));
        Patience.await().until(this::subjectsOfMails, mails -> mails.size() == 1);
        assertThat(subjectsOfMails().getFirst()).startsWith("拨测告警：").contains("宣城");
        assertThat(mailbox.getMailsSentTo(DUTY).getFirst().getText()).contains("终端没有连接服务器。");

        // it gets as far as the window, where nobody is on duty: the kiosk is well, and the window is not
        failAtTheWindow();
        Patience.await().until(this::open, List::isEmpty);
        Patience.await().until(this::subjectsOfMails, mails -> mails.size() == 2);
        assertThat(subjectsOfMails().getLast()).startsWith("拨测已恢复：");
        failAtTheWindow();
        Patience.await().until(this::open, List.of(new Window(WINDOW))::equals);
    }

    @Test
    void aManagerAcknowledgesGivesAndCloses() {
        failOffline();
        failOffline();
        Patience.await().until(this::open, open -> !open.isEmpty());
        Person manager = Person.staff("manager");
        String id = manager.request()
                .get("/api/dial-tests/alarms")
                .then()
                .body("kind", equalTo(List.of("KIOSK")))
                .body("fault", everyItem(equalTo("KIOSK_OFFLINE")))
                .extract()
                .path("[0].id");
        String alarm = "/api/dial-tests/alarms/" + id;
        manager.request().post(alarm + "/acknowledgement").then().statusCode(204);
        manager.request()
                .body(Map.of("owner", "nobody"))
                .put(alarm + "/owner")
                .then()
                .body("code", equalTo("STAFF_UNKNOWN"));
        manager.request()
                .body(Map.of("owner", "manager"))
                .put(alarm + "/owner")
                .then()
                .statusCode(204);
        manager.request()
                .get("/api/dial-tests/alarms")
                .then()
                .body("[0].acknowledgedBy", equalTo("manager"))
                .body("[0].owner", equalTo("manager"))
                .body("[0].endedAt", equalTo(null));
        manager.request().post(alarm + "/end").then().statusCode(204);
        manager.request().post(alarm + "/end").then().statusCode(409).body("code", equalTo("DIAL_TEST_ALARM_OVER"));
        manager.request()
                .post("/api/dial-tests/alarms/" + UUID.randomUUID() + "/end")
                .then()
                .statusCode(404)
                .body("code", equalTo("DIAL_TEST_ALARM_UNKNOWN"));
        manager.request().get("/api/dial-tests/alarms").then().body("endedBy", hasItem("manager"));

        // counted anew from there: one failure is not two
        failOffline();
        manager.request().get("/api/dial-tests/alarms").then().body("endedAt", not(hasItem(equalTo(null))));
    }

    @Test
    void whatHappensInTheSameMomentOnTwoNodesIsOneAlarm() {
        failOffline();
        later();
        DialTestId id = ask();
        awaitVerdict(id);
        DialTestOver over = new DialTestOver(Reactive.await(() -> tests.test(id)), Optional.of(plan), Optional.empty());
        Reactive.await(() -> Uni.combine()
                .all()
                .unis(
                        Reactive.onOwnContext(() -> alarms.judge(over)),
                        Reactive.onOwnContext(() -> alarms.judge(over)),
                        Reactive.onOwnContext(() -> alarms.judge(over)))
                .discardItems());
        assertThat(open()).containsExactly(new Kiosk(KIOSK));
    }
}
