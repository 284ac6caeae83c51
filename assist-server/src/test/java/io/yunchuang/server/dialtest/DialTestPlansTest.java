package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.dialtest.DialTestLimits;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plans as managers keep them, and what becomes of them when their time comes. */
@QuarkusTest
class DialTestPlansTest {
    @Inject
    DialTestPlans plans;

    @Inject
    DialTestTurns turns;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    TestClock clock;

    @AfterEach
    void switchOff() {
        clock.run();
        Reactive.await(() -> sessions.withTransaction(session ->
                session.createNativeQuery("delete from dial_test_plan").executeUpdate()));
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    private static Map<String, Object> limits(Map<String, Object> roundTrip) {
        return Map.of(
                "roundTripMillis",
                roundTrip,
                "lossPercent",
                Map.of(),
                "frozenMillis",
                Map.of(),
                "setUpMillis",
                Map.of());
    }

    private static Map<String, Object> plan(Map<String, Object> changed) {
        Map<String, Object> plan = new HashMap<>(Map.of("mode", "ATTENDED"));
        plan.putAll(Map.of(
                "name",
                "早检",
                "kiosks",
                List.of("kiosk-huzhou-1"),
                "windows",
                List.of("virtual-hefei-1"),
                "schedule",
                "BEFORE_OPENING",
                "minutes",
                30,
                "cron",
                "",
                "enabled",
                true,
                "limits",
                limits(Map.of("warn", 200, "fail", 400)),
                "alarm",
                alarm(2, List.of("duty@example.org")),
                "version",
                0));
        plan.putAll(changed);
        return plan;
    }

    private long testsOf(UUID plan) {
        return Reactive.await(() -> sessions.withSession(
                session -> session.createNativeQuery("select count(*) from dial_test where plan = :plan", Long.class)
                        .setParameter("plan", plan)
                        .getSingleResult()));
    }

    private UUID add(PlanEdit edit) {
        return Reactive.await(() -> plans.add(edit, "manager"));
    }

    private static PlanEdit morning(boolean enabled) {
        return new PlanEdit(
                "早检",
                Set.of(new KioskId("kiosk-huzhou-1")),
                Set.of(new WindowId("virtual-hefei-1")),
                PlanKind.BEFORE_OPENING,
                30,
                "",
                enabled,
                DialTestMode.ATTENDED,
                false,
                DialTestLimits.USUAL,
                new PlanAlarm(2, 2, List.of(), false),
                0);
    }

    @Test
    void managersAddChangeAndSwitchOffPlans() {
        Person manager = Person.staff("manager");
        String id = manager.request()
                .body(plan(Map.of()))
                .post("/api/dial-tests/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        manager.request()
                .body(plan(Map.of("name", "每小时", "schedule", "EVERY", "minutes", 60, "line", true, "version", 1)))
                .put("/api/dial-tests/plans/" + id)
                .then()
                .statusCode(204);
        manager.request()
                .get("/api/dial-tests/plans")
                .then()
                .body("name", hasItem("每小时"))
                .body("find { it.id == '" + id + "' }.line", equalTo(true));
        manager.request()
                .body(plan(Map.of("enabled", false, "version", 1)))
                .put("/api/dial-tests/plans/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("EDIT_CONFLICT"));
        manager.request()
                .body(plan(Map.of("enabled", false, "version", 2)))
                .put("/api/dial-tests/plans/" + id)
                .then()
                .statusCode(204);
        manager.request()
                .get("/api/dial-tests/plans")
                .then()
                .body("find { it.id == '" + id + "' }.enabled", equalTo(false))
                .body("find { it.id == '" + id + "' }.next", equalTo(null));
    }

    @Test
    void aPlanMayKeepToACronExpression() {
        Person manager = Person.staff("manager");
        String id = manager.request()
                .body(plan(Map.of("schedule", "CRON", "minutes", 0, "cron", "30 8 * * 1-5")))
                .post("/api/dial-tests/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        manager.request()
                .get("/api/dial-tests/plans")
                .then()
                .body("find { it.id == '" + id + "' }.cron", equalTo("30 8 * * 1-5"))
                .body("find { it.id == '" + id + "' }.next", endsWith("T00:30:00Z"));
    }

    @Test
    void aPlanOfPlacesThatThereAreNotOrOfImpossibleTimesIsRefused() {
        Person manager = Person.staff("manager");
        refused(manager, Map.of("windows", List.of("virtual-nowhere-1")), "WINDOW_UNKNOWN");
        refused(manager, Map.of("kiosks", List.of("kiosk-nowhere-1")), "KIOSK_UNKNOWN");
        refused(manager, Map.of("minutes", 100_000), "FIELD_INVALID");
        refused(manager, Map.of("cron", "0 8 * * *"), "FIELD_INVALID");
        refused(manager, Map.of("schedule", "CRON", "minutes", 0, "cron", "0 8 30 2 *"), "FIELD_INVALID");
        refused(manager, Map.of("name", " "), "FIELD_INVALID");
        refused(manager, Map.of("schedule", "EVERY", "minutes", 30, "line", true), "FIELD_INVALID");
        refused(
                manager,
                Map.of("schedule", "CRON", "minutes", 0, "cron", "*/30 * * * *", "line", true),
                "FIELD_INVALID");
        refused(manager, Map.of("limits", limits(Map.of("warn", 400, "fail", 200))), "FIELD_INVALID");
        refused(manager, Map.of("limits", Map.of()), "FIELD_INVALID");
        refused(manager, Map.of("alarm", alarm(0, List.of())), "FIELD_INVALID");
        refused(manager, Map.of("alarm", alarm(2, List.of("nobody"))), "FIELD_INVALID");
        manager.request()
                .body(plan(Map.of()))
                .put("/api/dial-tests/plans/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("DIAL_TEST_PLAN_UNKNOWN"));
    }

    private static Map<String, Object> alarm(int raiseAfter, List<String> mailTo) {
        return Map.of("raiseAfter", raiseAfter, "clearAfter", 2, "mailTo", mailTo, "webhook", false);
    }

    private static void refused(Person manager, Map<String, Object> changed, String code) {
        manager.request()
                .body(plan(changed))
                .post("/api/dial-tests/plans")
                .then()
                .body("code", equalTo(code));
    }

    @Test
    void whatIsDueIsTestedOnceHoweverManyNodesLook() {
        // connected and silent, so that the test stays where it is
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-huzhou-1"))) {
            clock.set(at("2026-03-06T08:25"));
            UUID plan = add(morning(true));
            clock.set(at("2026-03-06T08:30"));
            Reactive.await(() -> Uni.combine()
                    .all()
                    .unis(
                            Reactive.onOwnContext(turns::askForDue),
                            Reactive.onOwnContext(turns::askForDue),
                            Reactive.onOwnContext(turns::askForDue))
                    .discardItems());
            Patience.await().until(() -> testsOf(plan), count -> count == 1);
            clock.set(at("2026-03-06T08:33"));
            Reactive.await(turns::askForDue);
            assertThat(testsOf(plan)).isEqualTo(1);
            leave(kiosk);
        }
    }

    @Test
    void overlappingPlansTestAPairOnce() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-huzhou-1"))) {
            clock.set(at("2026-03-06T08:25"));
            UUID one = add(morning(true));
            UUID other = add(morning(true));
            clock.set(at("2026-03-06T08:30"));
            Reactive.await(turns::askForDue);
            Patience.await().until(() -> testsOf(one) + testsOf(other), count -> count == 1);
            leave(kiosk);
        }
    }

    @Test
    void aPlanWhoseWindowIsRemovedStaysAndTestsNothing() {
        clock.set(at("2026-03-06T08:25"));
        UUID plan = add(morning(true));
        Reactive.await(() -> sessions.withTransaction(session -> session.createNativeQuery(
                        "update dial_test_plan set windows = '{virtual-gone-1}' where id = :plan")
                .setParameter("plan", plan)
                .executeUpdate()));
        clock.set(at("2026-03-06T08:30"));
        Reactive.await(turns::askForDue);
        assertThat(testsOf(plan)).isZero();
        clock.run();
        Person.staff("manager")
                .request()
                .get("/api/dial-tests/plans")
                .then()
                .body("find { it.id == '" + plan + "' }.windows", equalTo(List.of("virtual-gone-1")))
                .body("find { it.id == '" + plan + "' }.next", equalTo(null));
    }

    private void leave(LivePage kiosk) {
        DialTestScene.awaitAsked(kiosk);
        clock.run();
        Reactive.await(turns::endAll);
    }

    @Test
    void aPlanThatIsSwitchedOffAndOneWhoseTimePassedLongAgoTestNothing() {
        clock.set(at("2026-03-06T08:25"));
        UUID off = add(morning(false));
        UUID missed = add(morning(true));
        clock.set(at("2026-03-06T11:00"));
        Reactive.await(turns::askForDue);
        assertThat(testsOf(off) + testsOf(missed)).isZero();
    }
}
