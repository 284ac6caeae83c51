package io.yunchuang.server.live;

import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.DialTestId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.TicketId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who may send what: every message type with an example, its senders, and what they are told. */
final class MessageRows {
    private MessageRows() {}

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

    static final Map<String, Row> ROWS = rows(
            new Row("Beat", "", EnumSet.allOf(Role.class), Set.of(), NOBODY_ELSES),
            new Row("PlaceCall", wish(), AT_THE_KIOSK, Set.of(ErrorCode.ITEM_UNKNOWN), NOBODY_ELSES),
            new Row("TakeTicket", wish(), AT_THE_KIOSK, Set.of(ErrorCode.ITEM_UNKNOWN), NOBODY_ELSES),
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
            aboutTest("AnswerTest", "", Role.KIOSK, Role.CLERK, Role.PROBE),
            aboutTest("EndTest", ",\"why\":\"TOUCHED\"", Role.KIOSK, Role.CLERK),
            aboutTest(
                    "TestSignal",
                    ",\"link\":\"a.b\",\"payload\":{\"type\":\"Candidate\",\"candidate\":\"\"}",
                    Role.KIOSK,
                    Role.CLERK,
                    Role.PROBE),
            aboutTest("ReportTest", testReport(), Role.KIOSK, Role.CLERK, Role.PROBE),
            new Row(
                    "ReportPortalTrial",
                    TEST + ",\"trial\":\"READY\",\"tookMillis\":3",
                    Set.of(Role.AGENT),
                    Set.of(ErrorCode.DIAL_TEST_UNKNOWN),
                    FOREIGN),
            ofClerk("DeclineTest", ""),
            ofClerk("ConfirmTest", ",\"word\":\"SEEN_AND_HEARD\""),
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
            aboutCall("TransferToExpert", ",\"expert\":\"x\",\"note\":\"\"", Role.CLERK),
            aboutCall("EndConsult", ",\"expert\":\"x\"", Role.CLERK),
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
    record Row(String type, String fields, Set<Role> senders, Set<ErrorCode> answers, Set<ErrorCode> foreign) {
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

    /** A command about the own call. */
    private static Row aboutCall(String type, String rest, Role... senders) {
        return new Row(type, CALL + rest, Set.of(senders), Set.of(ErrorCode.CALL_UNKNOWN), FOREIGN);
    }

    /** A message about the own dial-test. */
    private static Row aboutTest(String type, String rest, Role... senders) {
        return new Row(type, TEST + rest, Set.of(senders), Set.of(ErrorCode.DIAL_TEST_UNKNOWN), FOREIGN);
    }

    /** A message about the own attended dial-test. */
    private static Row ofClerk(String type, String rest) {
        return new Row(type, TEST + rest, Set.of(Role.CLERK), Set.of(ErrorCode.DIAL_TEST_UNKNOWN), FOREIGN);
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

    private static String wish() {
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
