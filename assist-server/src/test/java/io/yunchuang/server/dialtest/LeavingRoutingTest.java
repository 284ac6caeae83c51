package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.queue.RoutingExclusions;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** A window whose tests fail gets no calls until they pass again, as its alarms say; in transactions that are undone. */
@QuarkusTest
class LeavingRoutingTest {
    private static final WindowId BROKEN = new WindowId("virtual-a-1");
    /** In which nobody else is on duty. */
    private static final CityCode CITY = new CityCode("990000");

    @Inject
    RoutingExit exit;

    @Inject
    RoutingExclusions routing;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Clock clock;

    private AlarmRow alarm() {
        AlarmRow row = new AlarmRow();
        row.id = UUID.randomUUID();
        row.about(new AlarmSubject.Window(BROKEN), CITY);
        row.test = UUID.randomUUID();
        row.step = DialTestStep.ANSWER;
        row.fault = DialTestFault.CONSOLE_SILENT;
        row.raisedAt = clock.instant();
        return row;
    }

    private Uni<Void> onDuty(Mutiny.Session session, String... windows) {
        return DialTests.each(
                List.of(windows),
                window -> session.createNativeQuery("""
                        insert into clerk_duty
                          (clerk, version, status, since, idle_since, page, missed, duty_window, city, cover, skills)
                        values (:clerk, 0, 'READY', :now, :now, 'a-page', 0, :window, :city, 1, '{}')
                        """)
                        .setParameter("clerk", "clerk-of-" + window)
                        .setParameter("now", clock.instant())
                        .setParameter("window", window)
                        .setParameter("city", CITY.value())
                        .executeUpdate()
                        .replaceWithVoid());
    }

    /** Which windows are left out while such an alarm is open, and after it has ended. */
    private List<Set<WindowId>> leftOut(String... onDuty) {
        return Reactive.await(() -> sessions.withTransaction((session, transaction) -> {
            transaction.markForRollback();
            AlarmRow alarm = alarm();
            return session.createNativeQuery("delete from dial_test_alarm")
                    .executeUpdate()
                    .chain(() -> onDuty(session, onDuty))
                    .chain(() -> session.persist(alarm))
                    .chain(session::flush)
                    .chain(exit::decide)
                    .chain(routing::windows)
                    .chain(during -> {
                        alarm.repaired(clock.instant());
                        return session.flush()
                                .chain(exit::decide)
                                .chain(routing::windows)
                                .map(after -> List.of(during, after));
                    });
        }));
    }

    @Test
    void itLeavesWhileAnotherOfItsCityIsThereAndComesBackByItself() {
        assertThat(leftOut(BROKEN.value(), "virtual-a-2")).containsExactly(Set.of(BROKEN), Set.of());
    }

    @Test
    void theLastOfItsCityStays() {
        assertThat(leftOut(BROKEN.value())).containsExactly(Set.of(), Set.of());
    }
}
