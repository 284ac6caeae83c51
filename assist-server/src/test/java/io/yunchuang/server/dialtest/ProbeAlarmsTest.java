package io.yunchuang.server.dialtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.dialtest.AlarmSubject.Kiosk;
import io.yunchuang.server.dialtest.AlarmSubject.Site;
import io.yunchuang.server.dialtest.AlarmSubject.Window;
import io.yunchuang.server.queue.RoutingExclusions.OnDuty;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.dialtest.DialTest;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.WindowId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a probe shows and what consoles show is kept apart: the one is no proof of the other. */
@QuarkusTest
class ProbeAlarmsTest {
    private static final String KIOSK = "kiosk-xuancheng-1";
    private static final String WINDOW = "virtual-hefei-1";

    @Inject
    DialTests tests;

    @Inject
    DialTestTurns turns;

    @Inject
    DialTestAlarms alarms;

    @Inject
    AlarmStore store;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    TestClock clock;

    @BeforeEach
    @AfterEach
    void forget() {
        clock.run();
        Reactive.await(turns::endAll);
        for (String table : List.of("dial_test_alarm", "dial_test")) {
            Reactive.await(() -> sessions.withTransaction(
                    session -> session.createNativeQuery("delete from " + table).executeUpdate()));
        }
        ProbeScene.revoke(WINDOW);
    }

    /** So much later that the next test counts anew; a page that is connected would count as silent. */
    private void later() {
        clock.advance(Duration.ofMinutes(2));
    }

    /** The console is asked, and nobody is on duty. */
    private void failAtTheConsole() {
        later();
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            DialTestScene.ask(List.of(KIOSK), List.of(WINDOW));
            DialTestId id = DialTestScene.awaitAsked(kiosk);
            kiosk.send(new ClientMessage.AnswerTest(id));
            judge(id);
        }
    }

    private void passWithTheProbe() {
        later();
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage probe = LivePeople.page(Person.probe(WINDOW))) {
            DialTestId id = ProbeScene.ask(kiosk, KIOSK, WINDOW);
            ProbeScene.pass(id, kiosk, probe);
            judge(id);
        }
    }

    private void failWithoutProbe() {
        later();
        ProbeScene.revoke(WINDOW);
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            DialTestId id = ProbeScene.ask(kiosk, KIOSK, WINDOW);
            kiosk.send(new ClientMessage.AnswerTest(id));
            judge(id);
        }
    }

    /** Waits until the test is over and all that it could say is said. */
    private void judge(DialTestId id) {
        DialTestScene.awaitVerdict(() -> Reactive.await(() -> tests.test(id)));
        DialTest over = Reactive.await(() -> tests.test(id));
        Reactive.await(() -> alarms.judge(new DialTestOver(over, Optional.empty(), Optional.empty())));
    }

    private List<AlarmSubject> open() {
        return Reactive.await(store::open).stream().map(AlarmRow::subject).toList();
    }

    @Test
    void aProbeThatAnswersDoesNotMakeUpForClerksWhoDoNot() {
        failAtTheConsole();
        failAtTheConsole();
        assertThat(open()).containsExactly(new Window(new WindowId(WINDOW)));
        passWithTheProbe();
        passWithTheProbe();
        assertThat(open()).containsExactly(new Window(new WindowId(WINDOW)));
    }

    @Test
    void aProbeThatIsMissingIsAnAlarmOfItsOwnThatEndsWhenItAnswers() {
        failWithoutProbe();
        failWithoutProbe();
        assertThat(open()).containsExactly(new Site(new WindowId(WINDOW)));
        passWithTheProbe();
        passWithTheProbe();
        Patience.await().until(this::open, List::isEmpty);
    }

    @Test
    void itTakesNoClerkOutOfRouting() {
        OnDuty clerk = new OnDuty(new WindowId(WINDOW), new CityCode("340100"), Set.of());
        OnDuty colleague = new OnDuty(new WindowId("virtual-hefei-2"), new CityCode("340100"), Set.of());
        List<OnDuty> onDuty = List.of(clerk, colleague);
        assertThat(RoutingExit.leaving(List.of(new Window(new WindowId(WINDOW))), onDuty))
                .containsExactly(new WindowId(WINDOW));
        assertThat(RoutingExit.leaving(List.of(new Site(new WindowId(WINDOW)), new Kiosk(new KioskId(KIOSK))), onDuty))
                .isEmpty();
    }
}
