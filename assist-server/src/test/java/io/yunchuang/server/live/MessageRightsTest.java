package io.yunchuang.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.live.MessageRows.Row;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.DialTestEnd;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Pin;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.SelfTestView;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TicketId;
import io.yunchuang.signaling.protocol.WrapUpCode;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every message type × every role, really sent. A message whose row is missing fails, and so does a role that may do
 * more or less than its row says. Whoever may send a message may send it about his own call or ticket only: the last two
 * columns are the answers about an unknown one and about somebody else's.
 */
@QuarkusTest
class MessageRightsTest {
    @Inject
    TestClock clock;

    @AfterEach
    void letTimeRun() {
        clock.run();
    }

    @Test
    void everyMessageHasItsRow() {
        Set<String> types = Arrays.stream(ClientMessage.class.getPermittedSubclasses())
                .flatMap(type -> type.isSealed()
                        ? Arrays.stream(type.getPermittedSubclasses())
                        : java.util.stream.Stream.of(type))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(MessageRows.ROWS.keySet()).isEqualTo(types);
    }

    @Test
    void everyRoleMaySendWhatItsRowsSayAndNothingElse() {
        for (Role role : Role.values()) {
            try (Seat seat = seat(role)) {
                MessageRows.ROWS.values().stream()
                        .filter(row -> role != Role.ATTENDANT || !row.type().equals("EndAttendance"))
                        .forEach(row -> check(seat.page(), role, row));
            }
        }
    }

    @Test
    void everyMessageThatNamesSomethingSaysWhatBecomesOfAForeignOne() {
        assertThat(MessageRows.ROWS.values())
                .allSatisfy(row ->
                        assertThat(row.foreign().isEmpty()).as(row.type()).isEqualTo(!row.namesSomething()));
    }

    @Test
    void nobodyActsOnWhatBelongsToSomebodyElse() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-wuhu-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-wuhu-1");
                LivePage another = LivePeople.page(Person.kiosk("kiosk-huzhou-1"));
                LivePage tested = LivePeople.page(Person.kiosk("kiosk-suzhou-1"))) {
            DialTestId test = beginTest(tested);
            CallId call = LivePeople.place(kiosk, 1, "340200");
            LivePeople.awaitOffer(clerk, call);
            clerk.send(new ClientMessage.AcceptOffer(call));
            LivePeople.awaitPhase(kiosk, call, CallView.Connecting.class);
            // however long it takes to send everything, the two go on connecting
            clock.set(clock.instant());
            CallView ticketed = takeTicket(another);
            TicketId ticket = ((CallView.Offline) ticketed.phase()).ticket().id();

            for (Role role : Set.of(
                    Role.KIOSK, Role.AGENT, Role.ATTENDANT, Role.CLERK, Role.COUNTER, Role.SUPERVISOR, Role.PROBE)) {
                try (Seat seat = seat(role)) {
                    MessageRows.ROWS.values().stream()
                            .filter(row -> row.namesSomething() && row.senders().contains(role))
                            .forEach(row -> check(
                                    seat.page(), role, row, row.json(row.type(), call, ticket, test), row.foreign()));
                }
            }
            another.send(new ClientMessage.LeaveCall(ticketed.id()));
            tested.send(new ClientMessage.EndTest(test, DialTestEnd.TOUCHED));
            finish(kiosk, clerk, call);
        }
    }

    /** A dial-test that waits for its kiosk's answer. */
    private static DialTestId beginTest(LivePage kiosk) {
        Person.staff("manager")
                .request()
                .body("{\"kiosks\":[\"kiosk-suzhou-1\"],\"windows\":[\"virtual-suzhou-1\"]}")
                .post("/api/dial-tests")
                .then()
                .statusCode(202);
        return kiosk.await(ServerMessage.SelfTest.class, shown -> shown.view().map(SelfTestView::test));
    }

    private static CallView takeTicket(LivePage kiosk) {
        kiosk.send(new ClientMessage.TakeTicket(1, new CityCode("330500"), ApplicantKind.ORGANISATION));
        return kiosk.await(
                ServerMessage.Kiosk.class,
                shown -> shown.view().call().filter(call -> call.phase() instanceof CallView.Offline));
    }

    /** The call was nobody's but theirs to the end. */
    private static void finish(LivePage kiosk, LivePage clerk, CallId call) {
        kiosk.send(new ClientMessage.HangUp(call));
        LivePeople.awaitPhase(kiosk, call, CallView.Ended.class);
        LivePeople.awaitStatus(clerk, ClerkStatus.WRAP_UP);
        clerk.send(new ClientMessage.FinishWrapUp(call, WrapUpCode.RESOLVED, PlainText.EMPTY));
        LivePeople.awaitStatus(clerk, ClerkStatus.READY);
        clerk.send(new ClientMessage.GoOff());
        kiosk.send(new ClientMessage.LeaveCall(call));
    }

    /** A page, and the kiosk's beside which an attendant's stands. */
    private record Seat(LivePage page, Optional<LivePage> kiosk) implements AutoCloseable {
        @Override
        public void close() {
            page.close();
            kiosk.ifPresent(LivePage::close);
        }
    }

    /** An attendant has signed in: else he may nothing, whatever it is about. */
    private static Seat seat(Role role) {
        if (role != Role.ATTENDANT) {
            return new Seat(LivePeople.page(person(role)), Optional.empty());
        }
        Person kiosk = person(Role.KIOSK);
        LivePage page = LivePeople.page(kiosk);
        StaffId attendant = new StaffId("attendant-xuancheng-1");
        return new Seat(LivePeople.signedIn(kiosk, page, attendant, new Pin("480215")), Optional.of(page));
    }

    private static Person person(Role role) {
        return switch (role) {
            case KIOSK -> Person.kiosk("kiosk-xuancheng-1");
            case AGENT -> Person.agent("kiosk-xuancheng-1");
            case ATTENDANT -> Person.attendant(person(Role.KIOSK));
            case CLERK -> Person.staff("clerk-xuancheng-1");
            // At whose window no test leaves a ticket behind.
            case COUNTER -> Person.staff("counter-jinhua-1");
            case MANAGER -> Person.staff("manager");
            case SUPERVISOR -> Person.supervisor();
            case PROBE -> Person.probe("virtual-xuancheng-1");
            case DISPLAY -> Person.ANYBODY;
        };
    }

    private static void check(LivePage page, Role role, Row row) {
        Set<ErrorCode> expected = row.senders().contains(role) ? row.answers() : Set.of(ErrorCode.NOT_ALLOWED);
        check(page, role, row, row.json(row.type()), expected);
    }

    /** A message of a kind that is surely refused follows, so that silence is seen and not waited for. */
    private static void check(LivePage page, Role role, Row row, String json, Set<ErrorCode> expected) {
        String ref = row.type();
        page.sendText(json);
        page.sendText("{\"ref\":\"after-" + ref + "\",\"type\":\"Nonsense\"}");
        page.awaitRefusal("after-" + ref);
        Set<ErrorCode> answers = page.refusals(ref).stream()
                .map(refused -> refused.problem().code())
                .collect(Collectors.toSet());
        assertThat(answers).as("%s by %s", row.type(), role).isEqualTo(expected);
    }
}
