package io.yunchuang.server.counter;

import static io.yunchuang.server.counter.CounterScene.ANNA;
import static io.yunchuang.server.counter.CounterScene.BERT;
import static io.yunchuang.server.counter.CounterScene.ELSEWHERE;
import static io.yunchuang.server.counter.CounterScene.refusal;
import static io.yunchuang.server.testing.Reactive.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ClientMessage.CallNextTicket;
import io.yunchuang.signaling.protocol.ClientMessage.RecallTicket;
import io.yunchuang.signaling.protocol.ClientMessage.TicketDone;
import io.yunchuang.signaling.protocol.ClientMessage.TicketNotShown;
import io.yunchuang.signaling.protocol.CounterView.Current;
import io.yunchuang.signaling.protocol.CounterView.Line;
import io.yunchuang.signaling.protocol.DisplayView.Called;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.TicketId;
import io.yunchuang.signaling.protocol.TicketState;
import io.yunchuang.signaling.protocol.TicketView;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CounterQueueTest extends CounterDay {
    private static final CallNextTicket NEXT = new CallNextTicket();

    @Inject
    CounterService counters;

    @Inject
    CounterConfig config;

    @Inject
    TicketSweep sweep;

    @Test
    void whoNeedsCareIsCalledFirstThenWhoLostACallThenTheOthersInTurn() {
        scene.issue(Priority.NORMAL);
        scene.issue(Priority.NORMAL);
        scene.issue(Priority.FELL_BACK);
        scene.issue(Priority.CARE);

        assertThat(scene.counter().waiting()).extracting(Line::number).containsExactly("A004", "A003", "A001", "A002");
        scene.send(ANNA, NEXT);
        assertThat(atCounter()).containsExactly("A004");
    }

    @Test
    void aTicketKnowsHowManyAreBeforeIt() {
        scene.issue();
        TicketView second = scene.issue();
        scene.issue(Priority.CARE);

        assertThat(fresh(second).aheadOfYou()).isEqualTo(2);
    }

    @Test
    void nextFinishesTheCurrentOne() {
        scene.issue();
        scene.issue();
        scene.send(ANNA, NEXT);
        scene.send(ANNA, NEXT);

        assertThat(atCounter()).containsExactly("A002");
        assertThat(scene.counter().recent()).extracting(Line::state).containsExactly(TicketState.DONE);
    }

    @Test
    void withNobodyInLineNextChangesNothing() {
        assertThat(refused(NEXT)).contains(ErrorCode.NO_TICKET_WAITING);
        scene.issue();
        scene.send(ANNA, NEXT);
        assertThat(refused(NEXT)).contains(ErrorCode.NO_TICKET_WAITING);
        assertThat(atCounter()).containsExactly("A001");
    }

    @Test
    void twoWhoPressNextAtOnceGetTwoTickets() {
        scene.issue();
        scene.issue();

        assertThat(scene.sendAtOnce(List.of(ANNA, BERT), NEXT)).containsOnly(Optional.empty());
        assertThat(scene.counter().atCounter()).extracting(Current::by).doesNotHaveDuplicates();
        assertThat(scene.counter().atCounter())
                .extracting(current -> current.byName().zh())
                .containsExactlyInAnyOrder("张晓燕", "陆家豪");
        assertThat(atCounter()).containsExactlyInAnyOrder("A001", "A002");
    }

    @Test
    void twoWhoPressNextAtOnceForOneTicketGetOneTicketAndOneAnswer() {
        scene.issue();

        assertThat(scene.sendAtOnce(List.of(ANNA, BERT), NEXT))
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(ErrorCode.NO_TICKET_WAITING));
        assertThat(atCounter()).containsExactly("A001");
    }

    @Test
    void oneWhoPressesNextTwiceAtOnceNeverServesTwo() {
        scene.issue();
        scene.issue();
        scene.sendAtOnce(List.of(ANNA, ANNA), NEXT);

        assertThat(scene.counter().atCounter()).hasSize(1);
    }

    @Test
    void whoStillStandsThereAfterClosingIsServedWhileTheStaffAreThere() {
        scene.set(today, LocalTime.of(22, 0));
        scene.issue();

        scene.send(ANNA, NEXT);
        assertThat(atCounter()).containsExactly("A001");
    }

    @Test
    void aTicketForTheNextOpeningWaitsForIt() {
        scene.set(today, LocalTime.of(22, 0));
        scene.issue();

        scene.set(CounterScene.workingDayAfter(today), LocalTime.of(9, 30));
        scene.send(ANNA, NEXT);
        assertThat(atCounter()).containsExactly("A001");
    }

    @Test
    void recallCallsTheSameNumberAgain() {
        TicketId ticket = callOne();
        scene.pass(Duration.ofSeconds(30));
        scene.send(ANNA, new RecallTicket(ticket));

        Current current = scene.counter().atCounter().getFirst();
        assertThat(current.timesCalled()).isEqualTo(2);
        assertThat(current.calledAt()).isEqualTo(clock.instant());
        assertThat(scene.display().calling()).map(Called::times).contains(2);
    }

    @Test
    void whoDidNotComeCanBeCalledBackForAWhile() {
        TicketId ticket = callOne();
        scene.send(ANNA, new TicketNotShown(ticket));
        assertThat(scene.counter().recent())
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(TicketState.NOT_SHOWN))
                .satisfies(line ->
                        assertThat(line.recallUntil()).contains(clock.instant().plus(config.recallFor())));

        scene.pass(config.recallFor());
        scene.send(BERT, new RecallTicket(ticket));
        assertThat(atCounter()).containsExactly("A001");
    }

    @Test
    void afterThatWhileItIsTooLate() {
        TicketId ticket = callOne();
        scene.send(ANNA, new TicketNotShown(ticket));
        scene.pass(config.recallFor().plusSeconds(1));

        assertThat(refused(new RecallTicket(ticket))).contains(ErrorCode.TICKET_WRONG_STATE);
        assertThat(scene.counter().recent().getFirst().recallUntil()).isEmpty();
    }

    @Test
    void whoServesSomebodyCannotCallAnotherOneBack() {
        TicketId first = callOne();
        scene.send(ANNA, new TicketDone(first, PlainText.EMPTY));
        scene.issue();
        scene.send(ANNA, NEXT);

        assertThat(refused(new RecallTicket(first))).contains(ErrorCode.TICKET_WRONG_STATE);
    }

    @Test
    void doneAndNotShownNeedATicketAtTheCounter() {
        TicketId waiting = scene.issue().id();

        assertThat(refused(new TicketDone(waiting, PlainText.EMPTY))).contains(ErrorCode.TICKET_WRONG_STATE);
        assertThat(refused(new TicketNotShown(waiting))).contains(ErrorCode.TICKET_WRONG_STATE);
        assertThat(refused(new TicketDone(TicketId.random(), PlainText.EMPTY))).contains(ErrorCode.TICKET_UNKNOWN);
    }

    @Test
    void anotherWindowsTicketIsNotYours() {
        TicketId ticket = callOne();

        for (var message : List.of(
                new RecallTicket(ticket), new TicketNotShown(ticket), new TicketDone(ticket, PlainText.EMPTY))) {
            assertThat(refusal(() -> scene.send(ELSEWHERE, message))).contains(ErrorCode.NOT_YOURS);
        }
        assertThat(refusal(() -> scene.send(ELSEWHERE, NEXT))).contains(ErrorCode.NO_TICKET_WAITING);
        assertThat(atCounter()).containsExactly("A001");
    }

    @Test
    void theExpectedWaitFollowsTheLastServices() {
        for (int served = 0; served < config.averageOver(); served++) {
            TicketId ticket = callOne();
            scene.pass(Duration.ofMinutes(4));
            scene.send(ANNA, new TicketDone(ticket, PlainText.EMPTY));
        }
        TicketView next = scene.issue();
        TicketView after = scene.issue();

        assertThat(next.expectedWaitSeconds()).contains(0L);
        assertThat(after.expectedWaitSeconds()).contains(240L);
    }

    @Test
    void theDisplayShowsTheNewestNumberUntilItIsServedAndTheFiveBefore() {
        for (int i = 0; i < 7; i++) {
            scene.issue();
            scene.send(ANNA, NEXT);
            scene.pass(Duration.ofMinutes(1));
        }
        scene.issue();

        assertThat(scene.display().calling()).map(Called::number).contains("A007");
        assertThat(scene.display().recent())
                .extracting(Called::number)
                .containsExactly("A006", "A005", "A004", "A003", "A002");
        assertThat(scene.display().waiting()).isEqualTo(1);

        TicketId current = scene.counter().atCounter().getFirst().ticket().id();
        scene.send(ANNA, new TicketDone(current, PlainText.EMPTY));
        assertThat(scene.display().calling()).isEmpty();
        assertThat(scene.display().recent()).extracting(Called::number).startsWith("A007");
    }

    @Test
    void theCounterSeesTheClerksWords() {
        callOne();

        Current current = scene.counter().atCounter().getFirst();
        assertThat(current.reasonText()).isEqualTo(new PlainText("章不清楚"));
        assertThat(current.ticket().clerkNote()).isEqualTo(new PlainText("请看原件第二页"));
    }

    @Test
    void whatADayLeavesOpenExpires() {
        TicketView waiting = scene.issue();
        TicketView called = scene.issue(Priority.CARE);
        scene.send(ANNA, NEXT);
        scene.openDay();
        await(sweep::sweep);

        assertThat(fresh(waiting).state()).isEqualTo(TicketState.EXPIRED);
        assertThat(fresh(called).state()).isEqualTo(TicketState.EXPIRED);
        assertThat(scene.counter().atCounter()).isEmpty();
        assertThat(scene.display().recent()).isEmpty();
    }

    @Test
    void whatPeopleWroteIsForgottenInTime() {
        TicketView ticket = scene.issue();
        scene.set(today.plusDays(config.keepNotes().toDays()), LocalTime.NOON);
        await(sweep::sweep);
        assertThat(fresh(ticket).clerkNote().isBlank()).isFalse();

        scene.set(today.plusDays(config.keepNotes().toDays() + 1), LocalTime.NOON);
        await(sweep::sweep);
        assertThat(fresh(ticket).clerkNote()).isEqualTo(PlainText.EMPTY);
    }

    @Test
    void whoWaitsIsCountedByWindow() {
        scene.issue();
        scene.issue();

        assertThat(await(counters::waitingToday)).containsEntry(CounterScene.WINDOW, 2);
    }

    private TicketId callOne() {
        TicketId ticket = scene.issue().id();
        scene.send(ANNA, NEXT);
        return ticket;
    }

    private List<String> atCounter() {
        return scene.counter().atCounter().stream()
                .map(current -> current.ticket().number())
                .toList();
    }

    private TicketView fresh(TicketView ticket) {
        return await(() -> counters.ticket(ticket.id())).orElseThrow();
    }

    private Optional<ErrorCode> refused(ClientMessage message) {
        return refusal(() -> scene.send(ANNA, message));
    }
}
