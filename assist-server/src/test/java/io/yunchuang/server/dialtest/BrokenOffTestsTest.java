package io.yunchuang.server.dialtest;

import static io.yunchuang.server.dialtest.DialTestScene.ask;
import static io.yunchuang.server.dialtest.DialTestScene.awaitAsked;
import static io.yunchuang.server.dialtest.DialTestScene.awaitLeft;
import static io.yunchuang.server.dialtest.DialTestScene.awaitNoCall;
import static io.yunchuang.server.dialtest.DialTestScene.begin;
import static io.yunchuang.server.dialtest.DialTestScene.bothAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.dialtest.DialTestScene.Begun;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.dialtest.DialTestFault;
import io.yunchuang.signaling.dialtest.DialTestState.Verdict;
import io.yunchuang.signaling.dialtest.DialTestStep;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.Role;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who goes before a dial-test and what ends it in the middle, and that it says nothing about the window then. */
@QuarkusTest
class BrokenOffTestsTest extends TestedPair {
    @Inject
    DialTestMessages messages;

    @Test
    void aClerkWhoPausesIsLeftAlone() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK));
                LivePage clerk = LivePeople.readyClerk(CLERK)) {
            clerk.send(new ClientMessage.Pause(PauseReason.BREAK));
            LivePeople.awaitStatus(clerk, ClerkStatus.PAUSED);
            ask(List.of(KIOSK), List.of(WINDOW));
            DialTestId id = awaitAsked(kiosk);
            kiosk.send(new ClientMessage.AnswerTest(id));
            assertThat(verdict(id)).isEqualTo(new Verdict.Interrupted(DialTestEnd.CLERKS_BUSY));
        }
    }

    @Test
    void aCitizensTouchEndsIt() {
        try (Begun begun = begin(KIOSK, WINDOW, CLERK)) {
            bothAnswer(begun.kiosk(), begun.clerk());
            begun.kiosk().send(new ClientMessage.EndTest(begun.id(), DialTestEnd.TOUCHED));
            assertThat(verdict(begun.id())).isEqualTo(new Verdict.Interrupted(DialTestEnd.TOUCHED));
            awaitLeft(begun.clerk());
        }
    }

    @Test
    void aCitizensCallRingsAtTheClerkWhoIsInATestAndEndsIt() {
        try (Begun begun = begin(KIOSK, WINDOW, CLERK);
                LivePage citizen = LivePeople.page(Person.kiosk("kiosk-hangzhou-1"))) {
            bothAnswer(begun.kiosk(), begun.clerk());

            CallId call = LivePeople.place(citizen, 1, "330700");
            LivePeople.awaitOffer(begun.clerk(), call);
            assertThat(verdict(begun.id())).isEqualTo(new Verdict.Interrupted(DialTestEnd.CALL));
            awaitLeft(begun.kiosk());
            awaitLeft(begun.clerk());
            citizen.send(new ClientMessage.HangUp(call));
            awaitNoCall(citizen);
        }
    }

    @Test
    void aCallFromTheTestedKioskEndsIt() {
        try (Begun begun = begin(KIOSK, WINDOW, CLERK)) {
            bothAnswer(begun.kiosk(), begun.clerk());
            CallId call = LivePeople.place(begun.kiosk(), 1, "330700");
            assertThat(verdict(begun.id())).isEqualTo(new Verdict.Interrupted(DialTestEnd.CALL));

            // while the call is there the kiosk is not even told of another test
            ask(List.of(KIOSK), List.of(WINDOW));
            assertThat(verdict(last(KIOSK, WINDOW))).isEqualTo(new Verdict.Interrupted(DialTestEnd.KIOSK_IN_USE));
            begun.kiosk().send(new ClientMessage.HangUp(call));
            awaitNoCall(begun.kiosk());
        }
    }

    @Test
    void aPageThatIsLostInTheMiddleEndsIt() {
        try (Begun begun = begin(KIOSK, WINDOW, CLERK)) {
            bothAnswer(begun.kiosk(), begun.clerk());
            begun.clerk().close();
            assertThat(verdict(begun.id())).isEqualTo(new Verdict.Interrupted(DialTestEnd.PAGE_LOST));
            awaitLeft(begun.kiosk());
        }
    }

    @Test
    void aKiosksPageThatCrashesEndsItAndTheNextOneFindsNobodyThere() {
        try (Begun begun = begin(KIOSK, WINDOW, CLERK)) {
            bothAnswer(begun.kiosk(), begun.clerk());
            begun.kiosk().close();
            assertThat(verdict(begun.id())).isEqualTo(new Verdict.Interrupted(DialTestEnd.PAGE_LOST));
            awaitLeft(begun.clerk());
            ask(List.of(KIOSK), List.of(WINDOW));
            assertThat(verdict(last(KIOSK, WINDOW)))
                    .isEqualTo(new Verdict.Failed(DialTestStep.SOCKET, DialTestFault.KIOSK_OFFLINE));
        }
    }

    @Test
    void thePageBeforeTheOneThatAnsweredTakesNothingWithItWhenItsLeaveIsHeardLate() {
        try (Begun begun = begin(KIOSK, WINDOW, CLERK)) {
            bothAnswer(begun.kiosk(), begun.clerk());
            PageId before = new PageId("page-before-0001");
            Reactive.await(() -> messages.left(new Participant(Role.KIOSK, KIOSK, KIOSK), before));
            Reactive.await(() -> messages.left(new Participant(Role.CLERK, CLERK, CLERK), before));
            assertThat(test(begun.id()).isOver()).isFalse();
        }
    }

    @Test
    void aServerThatStartsAnewEndsWhatTheOneBeforeHasBegun() {
        try (Begun begun = begin(KIOSK, WINDOW, CLERK)) {
            bothAnswer(begun.kiosk(), begun.clerk());
            Reactive.await(() -> turns.endAll());
            assertThat(verdict(begun.id())).isEqualTo(new Verdict.Interrupted(DialTestEnd.SERVER_RESTARTED));
            assertThat(Reactive.await(() -> store.goingOnAt(new KioskId(KIOSK))))
                    .isEmpty();
            awaitLeft(begun.kiosk());
            awaitLeft(begun.clerk());
        }
    }

    @Test
    void whatWaitedWhenTheServerStartedAnewStillGetsItsTurn() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk(KIOSK))) {
            assertThat(ask(List.of(KIOSK), List.of(WINDOW, "virtual-wuhu-1"))).isEqualTo(2);
            DialTestId first = awaitAsked(kiosk);
            Reactive.await(() -> turns.endAll());
            assertThat(verdict(first)).isEqualTo(new Verdict.Interrupted(DialTestEnd.SERVER_RESTARTED));
            DialTestId second = Patience.await().until(() -> awaitAsked(kiosk), id -> !id.equals(first));
            assertThat(test(second).isOver()).isFalse();
        }
    }
}
