package io.yunchuang.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every message type × every role, really sent. A message whose row is missing fails, and so does a role that may do
 * more or less than its row says. Whoever may send a message may send it about his own call or ticket only: about a
 * foreign or unknown one the answer is the last column.
 */
@QuarkusTest
class MessageRightsTest {
    private static final String CALL = "\"call\":\"00000000-0000-0000-0000-00000000000f\"";
    private static final String TICKET = "\"ticket\":\"00000000-0000-0000-0000-00000000000f\"";

    private static final Map<String, Row> ROWS = rows(
            new Row("Beat", "", EnumSet.allOf(Role.class), Set.of()),
            new Row("PlaceCall", place(), Set.of(Role.KIOSK), Set.of(ErrorCode.ITEM_UNKNOWN)),
            new Row("TakeTicket", take(), Set.of(Role.KIOSK), Set.of(ErrorCode.ITEM_UNKNOWN)),
            new Row("GoToCounter", CALL, Set.of(Role.KIOSK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("RateCall", CALL + ",\"stars\":5", Set.of(Role.KIOSK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("LeaveCall", CALL, Set.of(Role.KIOSK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("ReportDevices", "\"present\":[]", Set.of(Role.KIOSK), Set.of()),
            new Row("HangUp", CALL, Set.of(Role.KIOSK, Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("MediaUp", media(), Set.of(Role.KIOSK, Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("Signal", signal(), Set.of(Role.KIOSK, Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("GoReady", "", Set.of(Role.CLERK), Set.of()),
            new Row("Pause", "\"reason\":\"MEAL\"", Set.of(Role.CLERK), Set.of()),
            new Row("GoOff", "", Set.of(Role.CLERK), Set.of()),
            new Row("AcceptOffer", CALL, Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("DeclineOffer", CALL, Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("SwitchToCounter", switchTo(), Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("WriteNote", CALL + ",\"text\":\"x\"", Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("MarkMaterial", mark(), Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("FinishWrapUp", wrapUp(), Set.of(Role.CLERK), Set.of(ErrorCode.CALL_UNKNOWN)),
            new Row("CallNextTicket", "", Set.of(Role.COUNTER), Set.of(ErrorCode.NO_TICKET_WAITING)),
            new Row("RecallTicket", TICKET, Set.of(Role.COUNTER), Set.of(ErrorCode.TICKET_UNKNOWN)),
            new Row("TicketNotShown", TICKET, Set.of(Role.COUNTER), Set.of(ErrorCode.TICKET_UNKNOWN)),
            new Row("TicketDone", TICKET + ",\"note\":\"\"", Set.of(Role.COUNTER), Set.of(ErrorCode.TICKET_UNKNOWN)));

    /** @param answers what whoever may send it is told here; empty when it is simply done */
    private record Row(String type, String fields, Set<Role> senders, Set<ErrorCode> answers) {
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
            try (LivePage page = LivePeople.page(person(role))) {
                ROWS.values().forEach(row -> check(page, role, row));
            }
        }
    }

    private static Person person(Role role) {
        return switch (role) {
            case KIOSK -> Person.kiosk("kiosk-xuancheng-1");
            case CLERK -> Person.staff("clerk-xuancheng-1");
            case COUNTER -> Person.staff("counter-xuancheng-1");
            case MANAGER -> Person.staff("manager");
            case DISPLAY -> Person.ANYBODY;
        };
    }

    /** A message of a kind that is surely refused follows, so that silence is seen and not waited for. */
    private static void check(LivePage page, Role role, Row row) {
        String ref = row.type();
        page.sendText(row.json(ref));
        page.sendText("{\"ref\":\"after-" + ref + "\",\"type\":\"Nonsense\"}");
        page.awaitRefusal("after-" + ref);
        Set<ErrorCode> answers = page.refusals(ref).stream()
                .map(refused -> refused.problem().code())
                .collect(Collectors.toSet());
        Set<ErrorCode> expected = row.senders().contains(role) ? row.answers() : Set.of(ErrorCode.NOT_ALLOWED);
        assertThat(answers).as("%s by %s", row.type(), role).isEqualTo(expected);
    }

    private static Map<String, Row> rows(Row... rows) {
        Map<String, Row> all = new LinkedHashMap<>();
        Arrays.stream(rows).forEach(row -> all.put(row.type(), row));
        return all;
    }

    private static String place() {
        return "\"item\":9999,\"permitCity\":\"310117\",\"applicant\":\"PERSON\",\"careMark\":false";
    }

    private static String take() {
        return "\"item\":9999,\"permitCity\":\"310117\",\"applicant\":\"PERSON\"";
    }

    private static String media() {
        return CALL + ",\"link\":\"a.b\",\"kind\":\"AUDIO_ONLY\"";
    }

    private static String signal() {
        return CALL + ",\"link\":\"a.b\",\"to\":\"clerk\",\"payload\":{\"type\":\"Candidate\",\"candidate\":\"\"}";
    }

    private static String switchTo() {
        return CALL + ",\"reason\":\"POOR_NETWORK\",\"text\":\"\"";
    }

    private static String mark() {
        return CALL + ",\"material\":\"m\",\"state\":\"IN_ORDER\"";
    }

    private static String wrapUp() {
        return CALL + ",\"code\":\"RESOLVED\",\"note\":\"\"";
    }
}
