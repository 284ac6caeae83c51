package io.yunchuang.signaling.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.ScreenEnd;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The kiosk's screen is seen with the citizen's consent only, and no longer than the talk. */
class ScreenRulesTest {
    private static final CallCommand ASK = new CallCommand.AskForScreen();
    private static final CallCommand ALLOW = new CallCommand.AllowScreen();
    private static final CallCommand STOP = new CallCommand.StopScreen();
    private static final Instant LATER = Calls.START.plusSeconds(5);
    private static final Instant UNTIL = LATER.plus(Calls.POLICY.consentTime());

    private static ScreenShare screen(Call call) {
        return ((CallState.Active) call.state()).screen();
    }

    private static Call asked() {
        return Calls.after(Calls.active(), Calls.CLERK, ASK, LATER);
    }

    private static Call shown() {
        return Calls.after(asked(), Calls.CITIZEN, ALLOW, LATER);
    }

    @Test
    void it_is_shown_once_the_citizen_has_agreed() {
        assertThat(screen(Calls.active())).isEqualTo(new ScreenShare.Off());
        assertThat(screen(asked())).isEqualTo(new ScreenShare.Asked(UNTIL));
        assertThat(screen(shown())).isEqualTo(new ScreenShare.Shown(LATER));
    }

    @Test
    void nobody_agrees_to_what_was_not_asked_or_was_taken_back() {
        assertThat(CallRules.apply(Calls.active(), Calls.CITIZEN, ALLOW, LATER, Calls.POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.CALL_WRONG_STATE));
        Call takenBack = Calls.after(asked(), Calls.CLERK, STOP, LATER);
        assertThat(screen(takenBack)).isEqualTo(new ScreenShare.Off());
        assertThat(CallRules.apply(takenBack, Calls.CITIZEN, ALLOW, LATER, Calls.POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.CALL_WRONG_STATE));
    }

    @Test
    void the_clerk_cannot_agree_in_the_citizens_place() {
        assertThat(CallRules.apply(asked(), Calls.CLERK, ALLOW, LATER, Calls.POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.NOT_ALLOWED));
    }

    @Test
    void a_no_is_told_and_may_be_followed_by_another_question() {
        Call refused = Calls.after(asked(), Calls.CITIZEN, new CallCommand.RefuseScreen(ScreenEnd.DECLINED), LATER);
        assertThat(screen(refused)).isEqualTo(new ScreenShare.NotShown(ScreenEnd.DECLINED));
        assertThat(screen(Calls.after(refused, Calls.CLERK, ASK, LATER))).isEqualTo(new ScreenShare.Asked(UNTIL));
    }

    @Test
    void a_question_without_an_answer_lapses() {
        assertThat(asked().dueAt(Calls.POLICY)).contains(UNTIL);
        Call lapsed = Calls.after(asked(), Actor.SERVER, new CallCommand.MeetDeadline(), UNTIL);
        assertThat(screen(lapsed)).isEqualTo(new ScreenShare.NotShown(ScreenEnd.UNANSWERED));
    }

    @Test
    void either_side_ends_it() {
        for (Actor actor : new Actor[] {Calls.CITIZEN, Calls.CLERK}) {
            assertThat(screen(Calls.after(shown(), actor, STOP, LATER)))
                    .isEqualTo(new ScreenShare.NotShown(ScreenEnd.STOPPED));
        }
    }

    @Test
    void a_capture_that_breaks_is_told_as_such() {
        Call broken = Calls.after(shown(), Calls.CITIZEN, new CallCommand.RefuseScreen(ScreenEnd.NOT_POSSIBLE), LATER);
        assertThat(screen(broken)).isEqualTo(new ScreenShare.NotShown(ScreenEnd.NOT_POSSIBLE));
    }

    @Test
    void a_reloaded_kiosk_shows_nothing_until_it_is_asked_again() {
        CallCommand again = new CallCommand.Join(Side.KIOSK, new PageId("kiosk-page-2"));
        assertThat(screen(Calls.after(shown(), Actor.SERVER, again, LATER)))
                .isEqualTo(new ScreenShare.NotShown(ScreenEnd.STOPPED));
        assertThat(screen(Calls.after(asked(), Actor.SERVER, again, LATER))).isEqualTo(new ScreenShare.Asked(UNTIL));
    }

    @Test
    void a_reloaded_console_goes_on_seeing_it() {
        CallCommand again = new CallCommand.Join(Side.CLERK, new PageId("wang-page-2"));
        assertThat(screen(Calls.after(shown(), Actor.SERVER, again, LATER))).isEqualTo(new ScreenShare.Shown(LATER));
    }

    @Test
    void a_clerk_who_is_lost_takes_nothing_along() {
        Call gone = Calls.after(shown(), Actor.SERVER, new CallCommand.Lose(Side.CLERK, Calls.WANG_PAGE), LATER);
        Instant graceOver = LATER.plus(Calls.POLICY.clerkGrace());
        Call back = Calls.after(gone, Actor.SERVER, new CallCommand.MeetDeadline(), graceOver);
        assertThat(back.state()).isInstanceOf(CallState.Queued.class);
    }
}
