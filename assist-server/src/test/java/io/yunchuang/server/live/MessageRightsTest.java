package io.yunchuang.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every message type × every role, really sent. A message whose row is missing fails, and so does a role that may do
 * more or less than its row says. Whoever may send a message may send it about his own call or ticket only: the last two
 * columns are the answers about an unknown one and about somebody else's.
 */
@QuarkusTest
class MessageRightsTest {
    private static final String CALL = "\"call\":\"00000000-0000-0000-0000-00000000000f\"";
    private static final String TICKET = "\"ticket\":\"00000000-0000-0000-0000-00000000000f\"";

    private static final String TEST = "\"test\":\"00000000-0000-0000-0000-00000000000f\"";

    private static final String SCOPE = ",\"scope\":\"POINTER\"";
    private static final String EVENTS =
            ",\"lease\":\"00000000-0000-0000-0000-00000000000d\",\"frames\":[\"AQEAAAAAAAAAAAAAAAAAAAANAAAAAQAAAAA/AAAAPwAAAA==\"]";

    private static final String SIGNAL =
            ",\"link\":\"a.b\",\"to\":\"clerk\",\"payload\":{\"type\":\"Candidate\",\"candidate\":\"\"}";

    private static final String LINK = ",\"link\":\"00000000-0000-0000-0000-00000000000e\"";

    /** What whoever may send it about the own call or ticket is told about somebody else's. */
    private static final Set<ErrorCode> FOREIGN = Set.of(ErrorCode.NOT_YOURS);
    /** It cannot name what belongs to somebody else. */
    private static final Set<ErrorCode> NOBODY_ELSES = Set.of();

    private static final Set<Role> AT_THE_KIOSK = Set.of(Role.KIOSK, Role.ATTENDANT);

    private static final Map<String, Row> ROWS = rows(
            new Row("Beat", "", EnumSet.allOf(Role.class), Set.of(), NOBODY_ELSES),
            new Row("PlaceCall", place(), AT_THE_KIOSK, Set.of(ErrorCode.ITEM_UNKNOWN), NOBODY_ELSES),
            new Row("TakeTicket", take(), AT_THE_KIOSK, Set.of(ErrorCode.ITEM_UNKNOWN), NOBODY_ELSES),
            new Row("GoToCounter", CALL, AT_THE_KIOSK, Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            new Row("ReportChoice", "\"item\":1", Set.of(Role.KIOSK), Set.of(), NOBODY_ELSES),
            new Row(
                    "SignInAttendant",
                    "\"attendant\":\"x\",\"pin\":\"480216\"",
                    Set.of(Role.ATTENDANT),
                    Set.of(ErrorCode.PIN_WRONG),
                    NOBODY_ELSES),
            aboutCall("GiveCare", "", Role.ATTENDANT),
            aboutCall("AllowControlFor", SCOPE, Role.ATTENDANT),
            new Row("EndAttendance", "", AT_THE_KIOSK, Set.of(), NOBODY_ELSES),
            new Row("RateCall", CALL + ",\"stars\":5", Set.of(Role.KIOSK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            new Row("LeaveCall", CALL, Set.of(Role.KIOSK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            new Row("ReportDevices", "\"present\":[]", Set.of(Role.KIOSK), Set.of(), NOBODY_ELSES),
            new Row("AllowScreen", CALL, Set.of(Role.KIOSK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            new Row(
                    "RefuseScreen",
                    CALL + ",\"why\":\"DECLINED\"",
                    Set.of(Role.KIOSK),
                    Set.of(ErrorCode.CALL_UNKNOWN),
                    FOREIGN),
            new Row("StopScreen", CALL, Set.of(Role.KIOSK, Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            new Row("HangUp", CALL, Set.of(Role.KIOSK, Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            new Row("MediaUp", media(), Set.of(Role.KIOSK, Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            aboutCall("ConferenceUp", LINK, Role.KIOSK, Role.CLERK),
            aboutCall("ConferenceDown", LINK, Role.KIOSK, Role.CLERK),
            aboutCall("Signal", SIGNAL, Role.KIOSK, Role.CLERK, Role.SUPERVISOR),
            aboutTest("AnswerTest", ""),
            aboutTest("EndTest", ",\"why\":\"TOUCHED\""),
            aboutTest("TestSignal", ",\"link\":\"a.b\",\"payload\":{\"type\":\"Candidate\",\"candidate\":\"\"}"),
            aboutTest("ReportTest", testReport()),
            new Row("GoReady", "", Set.of(Role.CLERK), Set.of(), NOBODY_ELSES),
            new Row("Pause", "\"reason\":\"MEAL\"", Set.of(Role.CLERK), Set.of(), NOBODY_ELSES),
            new Row("GoOff", "", Set.of(Role.CLERK), Set.of(), NOBODY_ELSES),
            new Row(
                    "AcceptOffer",
                    CALL,
                    Set.of(Role.CLERK),
                    Set.of(ErrorCode.CALL_UNKNOWN),
                    Set.of(ErrorCode.CALL_TAKEN)),
            new Row(
                    "DeclineOffer",
                    CALL,
                    Set.of(Role.CLERK),
                    Set.of(ErrorCode.CALL_UNKNOWN),
                    Set.of(ErrorCode.CALL_TAKEN)),
            new Row("SwitchToCounter", switchTo(), Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            new Row("TransferCall", transferTo(), Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            aboutCall("InviteExpert", ",\"expert\":\"x\",\"question\":\"\"", Role.CLERK),
            aboutCall("JoinExpert", "", Role.CLERK),
            aboutCall("TalkAside", "", Role.CLERK),
            aboutCall("TransferToExpert", ",\"note\":\"\"", Role.CLERK),
            aboutCall("EndConsult", "", Role.CLERK),
            asExpert("AcceptConsult"),
            asExpert("DeclineConsult"),
            asExpert("LeaveConsult"),
            new Row(
                    "Supervise",
                    CALL + ",\"mode\":\"LISTEN\"",
                    Set.of(Role.SUPERVISOR),
                    Set.of(ErrorCode.CALL_UNKNOWN),
                    // every manager may come into a talk, and this call is none yet
                    Set.of(ErrorCode.SUPERVISION_NOT_IN_TALK)),
            new Row(
                    "LeaveSupervision",
                    CALL,
                    Set.of(Role.SUPERVISOR),
                    Set.of(ErrorCode.CALL_UNKNOWN),
                    Set.of(ErrorCode.SUPERVISION_OVER)),
            new Row("AskForScreen", CALL, Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            aboutCall("AskForControl", SCOPE, Role.CLERK),
            aboutCall("AllowControl", SCOPE, Role.KIOSK),
            aboutCall("VouchForCare", ",\"attendant\":\"x\",\"pin\":\"480215\"", Role.KIOSK),
            aboutCall("VouchForControl", SCOPE + ",\"attendant\":\"x\",\"pin\":\"480215\"", Role.KIOSK),
            aboutCall("RefuseControl", ",\"why\":\"DECLINED\"", Role.KIOSK),
            aboutCall("StopControl", "", Role.KIOSK, Role.CLERK, Role.AGENT),
            aboutCall("AskForDocument", "", Role.CLERK),
            aboutCall("AllowDocument", "", Role.KIOSK),
            aboutCall("RefuseDocument", ",\"why\":\"DECLINED\"", Role.KIOSK),
            aboutCall("TakePicture", "", Role.CLERK),
            aboutCall("StopDocument", "", Role.KIOSK, Role.CLERK),
            aboutCall("PassControl", EVENTS, Role.CLERK),
            aboutCall("OpenPortal", LINK, Role.CLERK),
            aboutCall("ClosePortal", "", Role.KIOSK, Role.CLERK),
            aboutCall("ReportPortal", LINK + ",\"state\":\"OPEN\"", Role.AGENT),
            new Row("ReportModules", "\"modules\":[]", Set.of(Role.AGENT), Set.of(), NOBODY_ELSES),
            // the lease is looked up by both, so a foreign call's is as unknown as any other
            new Row(
                    "ReportControl",
                    report(),
                    Set.of(Role.AGENT),
                    Set.of(ErrorCode.LEASE_UNKNOWN),
                    Set.of(ErrorCode.LEASE_UNKNOWN)),
            new Row("WriteNote", CALL + ",\"text\":\"x\"", Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            new Row("MarkMaterial", mark(), Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            new Row("FinishWrapUp", wrapUp(), Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN),
            new Row("CallNextTicket", "", Set.of(Role.COUNTER), Set.of(ErrorCode.NO_TICKET_WAITING), NOBODY_ELSES),
            new Row("RecallTicket", TICKET, Set.of(Role.COUNTER), Set.of(ErrorCode.TICKET_UNKNOWN), FOREIGN),
            new Row("TicketNotShown", TICKET, Set.of(Role.COUNTER), Set.of(ErrorCode.TICKET_UNKNOWN), FOREIGN),
            new Row(
                    "TicketDone",
                    TICKET + ",\"note\":\"\"",
                    Set.of(Role.COUNTER),
                    Set.of(ErrorCode.TICKET_UNKNOWN),
                    FOREIGN));

    /**
     * @param answers what whoever may send it is told about what does not exist; empty when it is simply done
     * @param foreign what he is told about what exists and belongs to somebody else
     */
    private record Row(String type, String fields, Set<Role> senders, Set<ErrorCode> answers, Set<ErrorCode> foreign) {
        boolean namesSomething() {
            return fields.contains(CALL) || fields.contains(TICKET) || fields.contains(TEST);
        }

        String json(String ref, CallId call, TicketId ticket, DialTestId test) {
            return json(ref)
                    .replace(CALL, "\"call\":\"" + call.value() + "\"")
                    .replace(TICKET, "\"ticket\":\"" + ticket.value() + "\"")
                    .replace(TEST, "\"test\":\"" + test.value() + "\"");
        }

        String json(String ref) {
            String rest = fields.isEmpty() ? "" : "," + fields;
            return "{\"ref\":\"" + ref + "\",\"type\":\"" + type + "\"" + rest + "}";
        }
    }

    @Test
    void everyMessageHasItsRow() {
        Set<String> types = Arrays.stream(ClientMessage.class.getPermittedSubclasses())
                .flatMap(type -> type.isSealed()
                        ? Arrays.stream(type.getPermittedSubclasses())
                        : java.util.stream.Stream.of(type))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(ROWS.keySet()).isEqualTo(types);
    }

    @Test
    void everyRoleMaySendWhatItsRowsSayAndNothingElse() {
        for (Role role : Role.values()) {
            try (Seat seat = seat(role)) {
                ROWS.values().stream()
                        .filter(row -> role != Role.ATTENDANT || !row.type().equals("EndAttendance"))
                        .forEach(row -> check(seat.page(), role, row));
            }
        }
    }

    @Test
    void everyMessageThatNamesSomethingSaysWhatBecomesOfAForeignOne() {
        assertThat(ROWS.values())
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
            CallView ticketed = takeTicket(another);
            TicketId ticket = ((CallView.Offline) ticketed.phase()).ticket().id();

            for (Role role :
                    Set.of(Role.KIOSK, Role.AGENT, Role.ATTENDANT, Role.CLERK, Role.COUNTER, Role.SUPERVISOR)) {
                try (Seat seat = seat(role)) {
                    ROWS.values().stream()
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

    /** A command about the own call. */
    private static Row aboutCall(String type, String rest, Role... senders) {
        return new Row(type, CALL + rest, Set.of(senders), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN);
    }

    /** A message about the own dial-test. */
    private static Row aboutTest(String type, String rest) {
        return new Row(type, TEST + rest, Set.of(Role.KIOSK, Role.CLERK), Set.of(ErrorCode.DIAL_TEST_UNKNOWN), FOREIGN);
    }

    private static String testReport() {
        return ",\"link\":\"a.b\",\"report\":{\"picture\":{\"frames\":0,\"frozenMillis\":0,\"width\":0,\"height\":0},"
                + "\"clockAheadMillis\":0}";
    }

    /** Whoever is not asked in somebody else's call learns no more than that. */
    private static Row asExpert(String type) {
        return new Row(type, CALL, Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN), Set.of(ErrorCode.CONSULT_OVER));
    }

    private static String report() {
        return "\"report\":{" + CALL + ",\"lease\":\"00000000-0000-0000-0000-00000000000d\","
                + "\"from\":\"2026-11-20T02:00:00Z\",\"to\":\"2026-11-20T02:00:01Z\",\"events\":{},"
                + "\"dropped\":0,\"fronts\":[]}";
    }

    private static Map<String, Row> rows(Row... rows) {
        Map<String, Row> all = new LinkedHashMap<>();
        Arrays.stream(rows).forEach(row -> all.put(row.type(), row));
        return all;
    }

    private static String place() {
        return "\"item\":9999,\"permitCity\":\"310117\",\"applicant\":\"PERSON\"";
    }

    private static String take() {
        return "\"item\":9999,\"permitCity\":\"310117\",\"applicant\":\"PERSON\"";
    }

    private static String media() {
        return CALL + ",\"link\":\"a.b\",\"kind\":\"AUDIO_ONLY\"";
    }

    private static String switchTo() {
        return CALL + ",\"reason\":\"POOR_NETWORK\",\"text\":\"\"";
    }

    private static String transferTo() {
        return CALL + ",\"target\":{\"type\":\"Window\",\"id\":\"virtual-wuhu-1\"},\"note\":\"\"";
    }

    private static String mark() {
        return CALL + ",\"material\":\"m\",\"state\":\"IN_ORDER\"";
    }

    private static String wrapUp() {
        return CALL + ",\"code\":\"RESOLVED\",\"note\":\"\"";
    }
}
