package io.yunchuang.signaling.call;

import static io.yunchuang.signaling.call.Calls.CITIZEN;
import static io.yunchuang.signaling.call.Calls.CLERK;
import static io.yunchuang.signaling.call.Calls.LI;
import static io.yunchuang.signaling.call.Calls.POLICY;
import static io.yunchuang.signaling.call.Calls.START;
import static io.yunchuang.signaling.call.Calls.WANG;
import static io.yunchuang.signaling.call.Calls.WANG_PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.call.CallEffect.Release;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.MaterialId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallRulesTest {
    @Test
    void missedOfferKeepsThePlaceAndRemembersWhoMissedIt() {
        Instant late = START.plus(POLICY.ringTime());
        Outcome.Step step = Calls.step(Calls.offered(), Actor.SERVER, new CallCommand.MeetDeadline(), late);

        Line line = ((CallState.Queued) step.next().state()).line();
        assertThat(line.queuedAt()).isEqualTo(START);
        assertThat(line.passed()).containsEntry(WANG, late);
        assertThat(step.effects())
                .containsExactly(new CallEffect.ReleaseClerk(WANG, Release.MISSED), new CallEffect.JoinLine(line));
    }

    @Test
    void clerkWhoVanishesWhileItRingsLosesTheOfferAtOnce() {
        Outcome.Step step =
                Calls.step(Calls.offered(), Actor.SERVER, new CallCommand.Lose(Side.CLERK, WANG_PAGE), START);

        assertThat(step.next().state()).isInstanceOf(CallState.Queued.class);
        assertThat(step.effects()).contains(new CallEffect.ReleaseClerk(WANG, Release.VANISHED));
    }

    @Test
    void clerkGoneForTooLongPutsTheCallFirstInLine() {
        Call away = Calls.after(Calls.active(), Actor.SERVER, new CallCommand.Lose(Side.CLERK, WANG_PAGE), START);
        Instant limit = START.plus(POLICY.clerkGrace());
        assertThat(away.dueAt(POLICY)).contains(limit);

        Outcome.Step step = Calls.step(away, Actor.SERVER, new CallCommand.MeetDeadline(), limit);
        Line line = ((CallState.Queued) step.next().state()).line();
        assertThat(line.priority()).isEqualTo(Priority.FELL_BACK);
        assertThat(line.queuedAt()).isEqualTo(START);
        assertThat(step.next().mediaAllowed()).isFalse();
    }

    @Test
    void clerkBackInTimeGoesOnWithTheSameLink() {
        Call active = Calls.active();
        Call away = Calls.after(active, Actor.SERVER, new CallCommand.Lose(Side.CLERK, WANG_PAGE), START);
        Call back = Calls.after(away, Actor.SERVER, new CallCommand.Join(Side.CLERK, WANG_PAGE), START.plusSeconds(3));

        assertThat(back.state()).isEqualTo(active.state());
        assertThat(back.link()).isEqualTo(active.link());
        assertThat(back.dueAt(POLICY)).isEmpty();
    }

    @Test
    void reloadedPageGetsANewLink() {
        Call active = Calls.active();
        Call reloaded =
                Calls.after(active, Actor.SERVER, new CallCommand.Join(Side.KIOSK, new PageId("kiosk-page-2")), START);

        assertThat(reloaded.state()).isEqualTo(active.state());
        assertThat(reloaded.link()).isNotEqualTo(active.link());
    }

    @Test
    void lateFarewellOfAnOldPageDoesNotHurtTheNewOne() {
        Call reloaded = Calls.after(
                Calls.active(), Actor.SERVER, new CallCommand.Join(Side.KIOSK, new PageId("kiosk-page-2")), START);
        Call after = Calls.after(reloaded, Actor.SERVER, new CallCommand.Lose(Side.KIOSK, Calls.KIOSK_PAGE), START);

        assertThat(after).isEqualTo(reloaded);
    }

    @Test
    void kioskGoneForTooLongDropsTheCall() {
        Call away =
                Calls.after(Calls.active(), Actor.SERVER, new CallCommand.Lose(Side.KIOSK, Calls.KIOSK_PAGE), START);
        Outcome.Step step =
                Calls.step(away, Actor.SERVER, new CallCommand.MeetDeadline(), START.plus(POLICY.kioskGrace()));

        assertThat(step.next().state()).isInstanceOf(CallState.Ended.class);
        assertThat(step.next().isShown()).isFalse();
        assertThat(step.effects()).containsExactly(new CallEffect.ReleaseClerk(WANG, Release.TO_WRAP_UP));
    }

    @Test
    void mediaThatNeverComesLeadsToTheCounter() {
        Outcome.Step step = Calls.step(
                Calls.connecting(), Actor.SERVER, new CallCommand.MeetDeadline(), START.plus(POLICY.mediaTime()));

        assertThat(step.effects())
                .contains(new CallEffect.IssueTicket(SwitchReason.NO_MEDIA, PlainText.EMPTY, Priority.NORMAL));
    }

    @Test
    void mediaMayFlowOnlyAfterTheClerkHasAccepted() {
        assertThat(Calls.queued().mediaAllowed()).isFalse();
        assertThat(Calls.offered().mediaAllowed()).isFalse();
        assertThat(Calls.offered().link()).isPresent();
        assertThat(Calls.connecting().mediaAllowed()).isTrue();
        assertThat(Calls.active().mediaAllowed()).isTrue();
        assertThat(Calls.offline().mediaAllowed()).isFalse();
    }

    @Test
    void oneSideThatDecodesIsNotYetACall() {
        Call one = Calls.after(Calls.connecting(), CITIZEN, Calls.mediaUp(Calls.connecting()), START);
        assertThat(one.state()).isInstanceOf(CallState.Connecting.class);
        assertThat(Calls.after(one, CITIZEN, Calls.mediaUp(one), START)).isEqualTo(one);
        assertThat(Calls.after(one, CLERK, Calls.mediaUp(one), START).state()).isInstanceOf(CallState.Active.class);
    }

    @Test
    void waitingTooLongIsTheReasonWhenTheCitizenThenGoes() {
        Outcome.Step early = Calls.step(Calls.queued(), CITIZEN, new CallCommand.GoToCounter(), START);
        Outcome.Step late =
                Calls.step(Calls.queued(), CITIZEN, new CallCommand.GoToCounter(), START.plus(POLICY.maxWait()));

        assertThat(early.effects())
                .contains(new CallEffect.IssueTicket(SwitchReason.CITIZENS_CHOICE, PlainText.EMPTY, Priority.NORMAL));
        assertThat(late.effects())
                .contains(new CallEffect.IssueTicket(SwitchReason.MAX_WAIT, PlainText.EMPTY, Priority.NORMAL));
    }

    @Test
    void whatWasSpentTalkingIsNoWaiting() {
        Instant limit = START.plus(POLICY.maxWait());
        Call away = Calls.after(Calls.active(), Actor.SERVER, new CallCommand.Lose(Side.CLERK, WANG_PAGE), limit);
        Instant back = limit.plus(POLICY.clerkGrace());
        Call first = Calls.after(away, Actor.SERVER, new CallCommand.MeetDeadline(), back);

        assertThat(first.priority()).isEqualTo(Priority.FELL_BACK);
        Outcome.Step goes = Calls.step(first, CITIZEN, new CallCommand.GoToCounter(), back.plusSeconds(1));
        assertThat(goes.effects())
                .contains(
                        new CallEffect.IssueTicket(SwitchReason.CITIZENS_CHOICE, PlainText.EMPTY, Priority.FELL_BACK));
        assertThat(first.dueAt(POLICY)).contains(back.plus(POLICY.longestWait()));
    }

    @Test
    void nobodyWaitsForEver() {
        Instant limit = START.plus(POLICY.longestWait());
        assertThat(Calls.queued().dueAt(POLICY)).contains(limit);
        Outcome early = CallRules.apply(
                Calls.queued(), Actor.SERVER, new CallCommand.MeetDeadline(), limit.minusMillis(1), POLICY);
        assertThat(((Outcome.Step) early).next()).isEqualTo(Calls.queued());
        Outcome.Step step = Calls.step(Calls.queued(), Actor.SERVER, new CallCommand.MeetDeadline(), limit);
        assertThat(step.next().state()).isInstanceOf(CallState.Offline.class);
        assertThat(step.effects())
                .containsExactly(
                        new CallEffect.LeaveLine(),
                        new CallEffect.IssueTicket(SwitchReason.MAX_WAIT, PlainText.EMPTY, Priority.NORMAL));
    }

    @ParameterizedTest
    @EnumSource(SwitchReason.class)
    void clerkGivesOnlyClerksReasons(SwitchReason reason) {
        Outcome outcome = CallRules.apply(
                Calls.active(), CLERK, new CallCommand.SwitchToCounter(reason, PlainText.EMPTY), START, POLICY);

        if (reason == SwitchReason.OTHER) {
            assertThat(outcome).isEqualTo(Outcome.refused(ErrorCode.REASON_TEXT_REQUIRED));
        } else if (reason.isClerks()) {
            assertThat(outcome).isInstanceOf(Outcome.Step.class);
        } else {
            assertThat(outcome).isEqualTo(Outcome.refused(ErrorCode.FIELD_INVALID));
        }
    }

    @Test
    void strangersAreRefusedEverything() {
        Actor otherClerk = new Actor.Clerk(LI);
        Actor otherKiosk = new Actor.Citizen(new KioskId("kiosk-jiaxing-1"));
        for (Call call : java.util.List.of(Calls.queued(), Calls.offered(), Calls.active(), Calls.ended())) {
            for (CallCommand command : Commands.ALL) {
                assertThat(CallRules.apply(call, otherClerk, command, START, POLICY))
                        .isInstanceOf(Outcome.Refused.class);
                assertThat(CallRules.apply(call, otherKiosk, command, START, POLICY))
                        .isInstanceOf(Outcome.Refused.class);
            }
        }
    }

    @Test
    void answeringTooLateSaysWhy() {
        Actor li = new Actor.Clerk(LI);
        CallCommand accept = new CallCommand.Accept();
        assertThat(CallRules.apply(Calls.active(), li, accept, START, POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.CALL_TAKEN));
        assertThat(CallRules.apply(Calls.ended(), li, accept, START, POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.CALL_ENDED));
        assertThat(CallRules.apply(Calls.offered(), li, accept, START, POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.CALL_NOT_OFFERED));
    }

    @Test
    void nextClerkInheritsNoteAndMaterials() {
        Call noted = Calls.after(Calls.active(), CLERK, new CallCommand.WriteNote(new PlainText("缺公章")), START);
        Call away = Calls.after(noted, Actor.SERVER, new CallCommand.Lose(Side.CLERK, WANG_PAGE), START);
        Call back = Calls.after(away, Actor.SERVER, new CallCommand.MeetDeadline(), START.plus(POLICY.clerkGrace()));

        assertThat(back.record().note()).isEqualTo(new PlainText("缺公章"));
    }

    static List<CallCommand> additions() {
        return List.of(
                new CallCommand.WriteNote(new PlainText("缺公章")),
                new CallCommand.MarkMaterial(new MaterialId("licence"), MaterialState.INCOMPLETE),
                new CallCommand.FinishWrapUp(WrapUpCode.SENT_TO_COUNTER, new PlainText("缺公章")));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void whatTheClerkAddsAfterTheSwitchReachesTheTicket(CallCommand addition) {
        Outcome.Step added = Calls.step(Calls.offline(), CLERK, addition, START);
        assertThat(added.effects()).endsWith(new CallEffect.AmendTicket());
        assertThat(Calls.step(added.next(), CLERK, addition, START).effects()).isEmpty();

        Call left = Calls.after(Calls.offline(), CITIZEN, new CallCommand.Leave(), START);
        assertThat(Calls.step(left, CLERK, addition, START).effects()).contains(new CallEffect.AmendTicket());
    }

    @ParameterizedTest
    @MethodSource("additions")
    void withoutATicketNothingReachesTheCounter(CallCommand addition) {
        assertThat(Calls.step(Calls.ended(), CLERK, addition, START).effects())
                .doesNotContain(new CallEffect.AmendTicket());
    }

    @Test
    void ratingIsGivenOnce() {
        Call rated = Calls.after(Calls.ended(), CITIZEN, new CallCommand.Rate(4), START);
        assertThat(CallRules.apply(rated, CITIZEN, new CallCommand.Rate(1), START, POLICY))
                .isEqualTo(Outcome.refused(ErrorCode.RATING_NOT_POSSIBLE));
    }
}
