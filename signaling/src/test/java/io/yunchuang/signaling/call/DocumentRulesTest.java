package io.yunchuang.signaling.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.DocumentEnd;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document camera is seen with the citizen's consent only, and a picture is taken of what is seen. */
class DocumentRulesTest {
    private static final CallCommand ASK = new CallCommand.AskForDocument();
    private static final CallCommand ALLOW = new CallCommand.AllowDocument();
    private static final CallCommand PICTURE = new CallCommand.TakePicture();
    private static final CallCommand STOP = new CallCommand.StopDocument();
    private static final Instant LATER = Calls.START.plusSeconds(5);
    private static final Instant UNTIL = LATER.plus(Calls.POLICY.consentTime());

    private static DocumentShow document(Call call) {
        return ((CallState.Active) call.state()).document();
    }

    private static Call asked() {
        return Calls.after(Calls.active(), Calls.CLERK, ASK, LATER);
    }

    private static Call shown() {
        return Calls.after(asked(), Calls.CITIZEN, ALLOW, LATER);
    }

    private static ErrorCode refusal(Call call, Actor actor, CallCommand command) {
        return switch (CallRules.apply(call, actor, command, LATER, Calls.POLICY)) {
            case Outcome.Refused refused -> refused.code();
            case Outcome.Step step -> throw new AssertionError("carried out: " + command);
        };
    }

    @Test
    void it_is_shown_once_the_citizen_has_agreed() {
        assertThat(document(asked())).isEqualTo(new DocumentShow.Asked(UNTIL));
        assertThat(document(shown())).isEqualTo(new DocumentShow.Shown(LATER, 0));
        assertThat(refusal(asked(), Calls.CLERK, ALLOW)).isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(refusal(Calls.active(), Calls.CITIZEN, ALLOW)).isEqualTo(ErrorCode.CALL_WRONG_STATE);
    }

    @Test
    void pictures_are_counted_while_it_is_shown_only() {
        Call two = Calls.after(Calls.after(shown(), Calls.CLERK, PICTURE, LATER), Calls.CLERK, PICTURE, LATER);
        assertThat(document(two)).isEqualTo(new DocumentShow.Shown(LATER, 2));
        assertThat(refusal(asked(), Calls.CLERK, PICTURE)).isEqualTo(ErrorCode.DOCUMENT_NOT_SHOWN);
        assertThat(refusal(Calls.after(shown(), Calls.CITIZEN, STOP, LATER), Calls.CLERK, PICTURE))
                .isEqualTo(ErrorCode.DOCUMENT_NOT_SHOWN);
        assertThat(refusal(shown(), Calls.CITIZEN, PICTURE)).isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void a_question_without_an_answer_lapses_beside_another_one() {
        Call both = Calls.after(asked(), Calls.CLERK, new CallCommand.AskForScreen(), LATER.plusSeconds(1));
        assertThat(both.dueAt(Calls.POLICY)).contains(UNTIL);
        Call lapsed = Calls.after(both, Actor.SERVER, new CallCommand.MeetDeadline(), UNTIL);
        assertThat(document(lapsed)).isEqualTo(new DocumentShow.NotShown(DocumentEnd.UNANSWERED));
        assertThat(((CallState.Active) lapsed.state()).screen()).isInstanceOf(ScreenShare.Asked.class);
    }

    @Test
    void either_side_ends_it() {
        for (Actor actor : List.of(Calls.CITIZEN, Calls.CLERK)) {
            assertThat(document(Calls.after(shown(), actor, STOP, LATER)))
                    .isEqualTo(new DocumentShow.NotShown(DocumentEnd.STOPPED));
        }
        assertThat(document(Calls.after(asked(), Calls.CLERK, STOP, LATER))).isEqualTo(new DocumentShow.Off());
    }

    @Test
    void a_camera_that_breaks_is_told_as_such() {
        CallCommand broken = new CallCommand.RefuseDocument(DocumentEnd.NOT_POSSIBLE);
        assertThat(document(Calls.after(shown(), Calls.CITIZEN, broken, LATER)))
                .isEqualTo(new DocumentShow.NotShown(DocumentEnd.NOT_POSSIBLE));
    }

    @Test
    void a_reloaded_kiosk_shows_nothing_until_it_is_asked_again() {
        CallCommand again = new CallCommand.Join(Side.KIOSK, new PageId("kiosk-page-2"));
        assertThat(document(Calls.after(shown(), Actor.SERVER, again, LATER)))
                .isEqualTo(new DocumentShow.NotShown(DocumentEnd.STOPPED));
        assertThat(document(Calls.after(asked(), Actor.SERVER, again, LATER))).isEqualTo(new DocumentShow.Asked(UNTIL));
    }
}
