package io.yunchuang.signaling.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The whole table: what every command does in every state, given at once by whoever may give it. {@code =} leaves the
 * call as it is, {@code ~} changes it within its state, a name in capitals is the refusal.
 * Busy is Active with everything going on that a talk can have, Asking while it rings at an expert, OnHold while clerk and
 * expert talk alone, HandedOn is Queued for the target of a transfer alone.
 */
class CallMatrixTest {
    private static final String TABLE = """
            command              Queued                  HandedOn                Offered                 Connecting              Active              Busy                Asking              OnHold              Supervised          Offline          Ended
            Offer                Offered                 CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_ENDED       CALL_ENDED
            Accept               CALL_NOT_OFFERED        CALL_NOT_OFFERED        Connecting              =                       =                   =                   =                   =                   =                   CALL_ENDED       CALL_ENDED
            Decline              CALL_NOT_OFFERED        CALL_NOT_OFFERED        Queued                  CALL_WRONG_STATE        CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_ENDED       CALL_ENDED
            HangUp               Ended                   Ended                   Ended                   Ended                   Ended               Ended               Ended               Ended               Ended               =                =
            MarkCare             ~                       ~                       ~                       CALL_WRONG_STATE        CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    ~                CALL_ENDED
            GoToCounter          Offline                 Offline                 Offline                 Offline                 Offline             Offline             Offline             Offline             Offline             =                CALL_ENDED
            SwitchToCounter      NOT_YOURS               NOT_YOURS               CALL_WRONG_STATE        Offline                 Offline             Offline             Offline             Offline             Offline             =                CALL_ENDED
            LoseCover            Offline                 =                       CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    =                =
            MediaUp              CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE        ~                       =                   =                   =                   =                   =                   =                =
            Join KIOSK           =                       =                       =                       =                       =                   =                   =                   =                   =                   =                =
            Join CLERK           =                       =                       =                       =                       =                   =                   =                   =                   =                   =                =
            Lose KIOSK           ~                       ~                       ~                       ~                       ~                   ~                   ~                   ~                   ~                   ~                ~
            Lose CLERK           =                       =                       Queued                  ~                       ~                   ~                   ~                   ~                   ~                   =                =
            WriteNote            NOT_YOURS               NOT_YOURS               CALL_WRONG_STATE        ~                       ~                   ~                   ~                   ~                   ~                   ~                ~
            MarkMaterial         NOT_YOURS               NOT_YOURS               CALL_WRONG_STATE        ~                       ~                   ~                   ~                   ~                   ~                   ~                ~
            FinishWrapUp         NOT_YOURS               NOT_YOURS               CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    ~                ~
            Rate                 RATING_NOT_POSSIBLE     RATING_NOT_POSSIBLE     RATING_NOT_POSSIBLE     RATING_NOT_POSSIBLE     RATING_NOT_POSSIBLE RATING_NOT_POSSIBLE RATING_NOT_POSSIBLE RATING_NOT_POSSIBLE RATING_NOT_POSSIBLE ~                ~
            Leave                CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    Ended            ~
            AskForScreen         NOT_YOURS               NOT_YOURS               CALL_WRONG_STATE        CALL_WRONG_STATE        ~                   =                   ~                   CONSULT_ON_HOLD     ~                   CALL_ENDED       CALL_ENDED
            AllowScreen          CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE    =                   CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_ENDED       CALL_ENDED
            RefuseScreen         =                       =                       =                       =                       =                   ~                   =                   =                   =                   =                =
            StopScreen           =                       =                       =                       =                       =                   ~                   =                   =                   =                   =                =
            AskForControl        NOT_YOURS               NOT_YOURS               CALL_WRONG_STATE        CALL_WRONG_STATE        SCREEN_NOT_SHOWN    =                   SCREEN_NOT_SHOWN    CONSULT_ON_HOLD     SCREEN_NOT_SHOWN    CALL_ENDED       CALL_ENDED
            AllowControl         CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE    =                   CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_ENDED       CALL_ENDED
            RefuseControl        =                       =                       =                       =                       =                   ~                   =                   =                   =                   =                =
            StopControl          =                       =                       =                       =                       =                   ~                   =                   =                   =                   =                =
            SeeAgent             =                       =                       =                       =                       =                   ~                   =                   =                   =                   =                =
            AskForDocument       NOT_YOURS               NOT_YOURS               CALL_WRONG_STATE        CALL_WRONG_STATE        ~                   =                   ~                   CONSULT_ON_HOLD     ~                   CALL_ENDED       CALL_ENDED
            AllowDocument        CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE        CALL_WRONG_STATE    =                   CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_WRONG_STATE    CALL_ENDED       CALL_ENDED
            RefuseDocument       =                       =                       =                       =                       =                   ~                   =                   =                   =                   =                =
            TakePicture          NOT_YOURS               NOT_YOURS               CALL_WRONG_STATE        CALL_WRONG_STATE        DOCUMENT_NOT_SHOWN  ~                   DOCUMENT_NOT_SHOWN  CONSULT_ON_HOLD     DOCUMENT_NOT_SHOWN  CALL_ENDED       CALL_ENDED
            StopDocument         =                       =                       =                       =                       =                   ~                   =                   =                   =                   =                =
            OpenPortal           NOT_YOURS               NOT_YOURS               CALL_WRONG_STATE        CALL_WRONG_STATE        ~                   =                   ~                   CONSULT_ON_HOLD     ~                   CALL_ENDED       CALL_ENDED
            ReportPortal         =                       =                       =                       =                       =                   ~                   =                   =                   =                   =                =
            ClosePortal          =                       =                       =                       =                       =                   ~                   =                   =                   =                   =                =
            Transfer             NOT_YOURS               CALL_TRANSFERRED        TRANSFER_NOT_IN_TALK    TRANSFER_NOT_IN_TALK    Queued              Queued              Queued              Queued              Queued              CALL_ENDED       CALL_ENDED
            LoseTarget           =                       ~                       =                       =                       =                   =                   =                   =                   =                   =                =
            InviteExpert         NOT_YOURS               NOT_YOURS               CONSULT_NOT_IN_TALK     CONSULT_NOT_IN_TALK     ~                   ~                   =                   =                   ~                   CALL_ENDED       CALL_ENDED
            AcceptConsult        CONSULT_OVER            CONSULT_OVER            CONSULT_OVER            CONSULT_OVER            CONSULT_OVER        CONSULT_OVER        ~                   =                   CONSULT_OVER        CONSULT_OVER     CONSULT_OVER
            DeclineConsult       CONSULT_OVER            CONSULT_OVER            CONSULT_OVER            CONSULT_OVER            CONSULT_OVER        CONSULT_OVER        ~                   CALL_WRONG_STATE    CONSULT_OVER        CONSULT_OVER     CONSULT_OVER
            JoinExpert           NOT_YOURS               NOT_YOURS               CONSULT_NOT_IN_TALK     CONSULT_NOT_IN_TALK     CONSULT_OVER        CONSULT_OVER        CALL_WRONG_STATE    ~                   CONSULT_OVER        CALL_ENDED       CALL_ENDED
            TalkAside            NOT_YOURS               NOT_YOURS               CONSULT_NOT_IN_TALK     CONSULT_NOT_IN_TALK     CONSULT_OVER        CONSULT_OVER        CALL_WRONG_STATE    =                   CONSULT_OVER        CALL_ENDED       CALL_ENDED
            TransferToExpert     NOT_YOURS               CALL_TRANSFERRED        CONSULT_NOT_IN_TALK     CONSULT_NOT_IN_TALK     CONSULT_OVER        CONSULT_OVER        CALL_WRONG_STATE    ~                   CONSULT_OVER        CALL_ENDED       CALL_ENDED
            EndConsult           NOT_YOURS               NOT_YOURS               =                       =                       =                   =                   ~                   ~                   =                   =                =
            SeeExpert            =                       =                       =                       =                       =                   =                   =                   =                   =                   =                =
            LoseExpert           =                       =                       =                       =                       =                   =                   ~                   ~                   =                   =                =
            Listen               SUPERVISION_NOT_IN_TALK SUPERVISION_NOT_IN_TALK SUPERVISION_NOT_IN_TALK SUPERVISION_NOT_IN_TALK ~                   ~                   ~                   ~                   =                   CALL_ENDED       CALL_ENDED
            Whisper              SUPERVISION_NOT_IN_TALK SUPERVISION_NOT_IN_TALK SUPERVISION_NOT_IN_TALK SUPERVISION_NOT_IN_TALK ~                   ~                   ~                   ~                   ~                   CALL_ENDED       CALL_ENDED
            BargeIn              SUPERVISION_NOT_IN_TALK SUPERVISION_NOT_IN_TALK SUPERVISION_NOT_IN_TALK SUPERVISION_NOT_IN_TALK ~                   ~                   ~                   ~                   ~                   CALL_ENDED       CALL_ENDED
            LeaveSupervision     SUPERVISION_OVER        SUPERVISION_OVER        SUPERVISION_OVER        SUPERVISION_OVER        SUPERVISION_OVER    SUPERVISION_OVER    SUPERVISION_OVER    SUPERVISION_OVER    ~                   SUPERVISION_OVER SUPERVISION_OVER
            SeeSupervisor        =                       =                       =                       =                       =                   =                   =                   =                   =                   =                =
            LoseSupervisor       =                       =                       =                       =                       =                   =                   =                   =                   ~                   =                =
            OpenConference       =                       =                       =                       =                       =                   =                   =                   =                   =                   =                =
            ConferenceUp         =                       =                       =                       =                       =                   =                   =                   =                   =                   =                =
            ConferenceDown       =                       =                       =                       =                       =                   =                   =                   =                   =                   =                =
            LoseConference       =                       =                       =                       =                       =                   =                   =                   =                   =                   =                =
            FindNoBridge         =                       =                       =                       =                       =                   =                   =                   =                   =                   =                =
            MeetDeadline         =                       =                       =                       =                       =                   =                   =                   =                   =                   =                =
            """;

    private static final List<Call> STATES = List.of(
            Calls.queued(),
            Calls.transferred(),
            Calls.offered(),
            Calls.connecting(),
            Calls.active(),
            Calls.busy(),
            Calls.asking(),
            Calls.aside(),
            Calls.supervised(),
            Calls.offline(),
            Calls.ended());

    @Test
    void everyCellIsAsTheTableSays() {
        assertThat(actual()).isEqualTo(expected());
    }

    private static Map<String, List<String>> expected() {
        return TABLE.lines()
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.substring(0, 21).strip(),
                        line -> List.of(line.substring(21).strip().split("\\s+")),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static Map<String, List<String>> actual() {
        return Commands.ALL.stream()
                .collect(Collectors.toMap(
                        CallMatrixTest::name,
                        command ->
                                STATES.stream().map(call -> cell(call, command)).toList(),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static String cell(Call call, CallCommand command) {
        return switch (CallRules.apply(call, Commands.actorOf(command), command, Calls.START, Calls.POLICY)) {
            case Outcome.Refused refused -> refused.code().name();
            case Outcome.Step step when step.next().equals(call) -> "=";
            case Outcome.Step step -> state(step.next()).equals(state(call)) ? "~" : state(step.next());
        };
    }

    private static String state(Call call) {
        return call.state().getClass().getSimpleName();
    }

    private static String name(CallCommand command) {
        String simple = command.getClass().getSimpleName();
        return switch (command) {
            case CallCommand.Join join -> simple + " " + join.side();
            case CallCommand.Lose lose -> simple + " " + lose.side();
            case CallCommand other -> simple;
        };
    }
}
