package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.dialtest.AlarmSubject.Kiosk;
import io.yunchuang.server.dialtest.AlarmSubject.Pair;
import io.yunchuang.server.dialtest.AlarmSubject.Window;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestMode;
import io.yunchuang.signaling.dialtest.DialTestState.Finished;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict.Failed;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alarms that no test ends: those of removed kiosks and windows, and those that are long over. */
@QuarkusTest
class EndedAlarmsTest {
    private static final KioskId KIOSK = new KioskId("kiosk-xuancheng-1");
    private static final WindowId WINDOW = new WindowId("virtual-suzhou-1");
    private static final WindowId GONE = new WindowId("virtual-gone-1");
    private static final KioskId SCRAPPED = new KioskId("kiosk-gone-1");

    @Inject
    DialTestStore store;

    @Inject
    DialTestAlarms alarms;

    @Inject
    AlarmStore alarmStore;

    @Inject
    AlarmUpkeep upkeep;

    @Inject
    DialTestConfig config;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    TestClock clock;

    @BeforeEach
    @AfterEach
    void clear() {
        for (String table : List.of("dial_test_alarm", "dial_test")) {
            Reactive.await(() -> sessions.withTransaction(
                    session -> session.createNativeQuery("delete from " + table).executeUpdate()));
        }
    }

    private List<AlarmSubject> open() {
        return Reactive.await(alarmStore::open).stream().map(AlarmRow::subject).toList();
    }

    /** Twice in a row nobody has answered there. */
    private DialTestOver failedTwiceAt(WindowId window) {
        Instant now = clock.instant();
        unanswered(window, now.minus(Duration.ofMinutes(5)));
        return new DialTestOver(unanswered(window, now), Optional.empty(), Optional.empty());
    }

    private DialTest unanswered(WindowId window, Instant at) {
        Finished failed = new Finished(new Failed(DialTestStep.ANSWER, DialTestFault.CONSOLE_SILENT), at);
        DialTest test = DialTestScene.test(KIOSK.value(), window.value(), DialTestMode.AUTO, false, failed);
        Reactive.await(() -> store.insert(DialTestScene.row(test, "centre-xuancheng", at)));
        return test;
    }

    private AlarmRow alarm(AlarmSubject subject) {
        AlarmRow row = new AlarmRow();
        row.id = UUID.randomUUID();
        row.about(subject, new CityCode("320500"));
        row.test = UUID.randomUUID();
        row.step = DialTestStep.ANSWER;
        row.fault = DialTestFault.CONSOLE_SILENT;
        row.raisedAt = clock.instant().minus(Duration.ofMinutes(10));
        return row;
    }

    private void persist(AlarmRow... rows) {
        Reactive.await(() -> sessions.withTransaction(session -> session.persistAll((Object[]) rows)));
    }

    private boolean isKept(AlarmRow row) {
        return Reactive.await(() -> alarmStore.find(row.id)).isPresent();
    }

    @Test
    void whatFailsAtAWindowThatIsThereNoMoreIsNobodysAlarm() {
        DialTestOver gone = failedTwiceAt(GONE);
        Reactive.await(() -> alarms.judge(gone));
        assertThat(open()).isEmpty();
        DialTestOver there = failedTwiceAt(WINDOW);
        Reactive.await(() -> alarms.judge(there));
        assertThat(open()).containsExactly(new Window(WINDOW));
    }

    @Test
    void theAlarmsOfARemovedWindowEndWithItAndNobodyIsToldThatItIsRepaired() {
        persist(alarm(new Window(WINDOW)), alarm(new Window(GONE)), alarm(new Pair(KIOSK, GONE)));
        persist(alarm(new Kiosk(KIOSK)), alarm(new Kiosk(SCRAPPED)), alarm(new Pair(SCRAPPED, WINDOW)));
        Reactive.await(alarms::endOfRemoved);
        assertThat(open()).containsExactlyInAnyOrder(new Window(WINDOW), new Kiosk(KIOSK));
        String removed = AlarmEnding.PLACE_REMOVED.name();
        Person.staff("manager")
                .request()
                .get("/api/dial-tests/alarms")
                .then()
                .body("ending", containsInAnyOrder(null, null, removed, removed, removed, removed));
        Long notices = Reactive.await(() -> sessions.withSession(
                session -> session.createSelectionQuery("select count(*) from NoticeRow", Long.class)
                        .getSingleResult()));
        assertThat(notices).isZero();
    }

    @Test
    void alarmsThatAreOverAreKeptAsLongAsResults() {
        Instant forgotten = clock.instant().minus(config.keepFor());
        AlarmRow old = alarm(new Window(WINDOW));
        old.repaired(forgotten.minusSeconds(1));
        AlarmRow recent = alarm(new Kiosk(KIOSK));
        recent.repaired(forgotten.plusSeconds(60));
        AlarmRow open = alarm(new Pair(KIOSK, WINDOW));
        persist(old, recent, open);
        Reactive.await(upkeep::forgetOld);
        assertThat(isKept(old)).isFalse();
        assertThat(isKept(recent)).isTrue();
        assertThat(isKept(open)).isTrue();
    }
}
