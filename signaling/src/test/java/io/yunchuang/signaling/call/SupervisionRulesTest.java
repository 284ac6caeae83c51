package io.yunchuang.signaling.call;

import static io.yunchuang.signaling.call.Calls.CITIZEN;
import static io.yunchuang.signaling.call.Calls.CLERK;
import static io.yunchuang.signaling.call.Calls.GAO;
import static io.yunchuang.signaling.call.Calls.GAO_PAGE;
import static io.yunchuang.signaling.call.Calls.MANAGER;
import static io.yunchuang.signaling.call.Calls.POLICY;
import static io.yunchuang.signaling.call.Calls.START;
import static io.yunchuang.signaling.protocol.MediaFlow.EVERYTHING;
import static io.yunchuang.signaling.protocol.MediaFlow.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.signaling.call.CallEffect.NoteSupervision;
import io.yunchuang.signaling.call.CallEffect.SupervisionAct;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.MediaFlow;
import io.yunchuang.signaling.protocol.PageId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.SupervisionMode;
import io.yunchuang.signaling.protocol.SwitchReason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A manager listens, whispers to the clerk or barges in; he is gone with the talk, and every beginning and end is noted. */
class SupervisionRulesTest {
    private static final Instant LATER = START.plusSeconds(5);
    private static final CallCommand DEADLINE = new CallCommand.MeetDeadline();
    private static final CallCommand LEAVE = new CallCommand.LeaveSupervision();

    private static CallCommand in(SupervisionMode mode, SupervisionNotice notice) {
        Supervision.Arrival who = Calls.arrival(notice);
        return switch (mode) {
            case LISTEN -> new CallCommand.Listen(who);
            case WHISPER -> new CallCommand.Whisper(who);
            case BARGE_IN -> new CallCommand.BargeIn(who);
        };
    }

    private static Call after(Call call, SupervisionMode mode) {
        return Calls.after(call, MANAGER, in(mode, SupervisionNotice.CITIZEN_AND_CLERK), LATER);
    }

    private static ErrorCode refusal(Call call, Actor actor, CallCommand command) {
        return switch (CallRules.apply(call, actor, command, LATER, POLICY)) {
            case Outcome.Refused refused -> refused.code();
            case Outcome.Step step -> throw new AssertionError("carried out: " + step.next());
        };
    }

    /** What goes from the supervisor to that side, and what comes from there. */
    private static List<MediaFlow> between(Call call, Side side) {
        MediaLink link = call.links().stream()
                .filter(each -> each.has(side) && each.has(Side.SUPERVISOR))
                .findFirst()
                .orElseThrow();
        return List.of(link.from(Side.SUPERVISOR), link.from(side));
    }

    @ParameterizedTest
    @CsvSource({
        "LISTEN, NOTHING, NOTHING, NOTHING",
        "WHISPER, VOICE, NOTHING, NOTHING",
        "BARGE_IN, EVERYTHING, EVERYTHING, EVERYTHING"
    })
    void mode_says_who_has_something_of_him_and_he_has_everybody(
            SupervisionMode mode, MediaFlow toClerk, MediaFlow toCitizen, MediaFlow toExpert) {
        Call call = after(Calls.joined(), mode);
        assertThat(between(call, Side.CLERK)).containsExactly(toClerk, EVERYTHING);
        assertThat(between(call, Side.KIOSK)).containsExactly(toCitizen, EVERYTHING);
        assertThat(between(call, Side.EXPERT)).containsExactly(toExpert, EVERYTHING);
        assertThat(call.links()).hasSize(6);
    }

    @Test
    void while_the_citizen_is_on_hold_he_is_on_hold_for_the_supervisor_too() {
        Call held = after(Calls.aside(), SupervisionMode.BARGE_IN);
        assertThat(between(held, Side.KIOSK)).containsExactly(NOTHING, NOTHING);
        assertThat(between(held, Side.CLERK)).containsExactly(EVERYTHING, EVERYTHING);
        assertThat(between(held, Side.EXPERT)).containsExactly(EVERYTHING, EVERYTHING);
        Call asking = after(Calls.asking(), SupervisionMode.BARGE_IN);
        assertThat(between(asking, Side.EXPERT)).containsExactly(NOTHING, NOTHING);
    }

    @Test
    void other_links_and_the_bridge_are_as_they_were() {
        Call before = Calls.carried();
        Call call = after(before, SupervisionMode.BARGE_IN);
        assertThat(call.links()).containsAll(before.links());
        assertThat(call.seats()).isEqualTo(before.seats());
        assertThat(call.bridgeCarries()).isTrue();
        assertThat(after(Calls.active(), SupervisionMode.BARGE_IN).wantsBridge())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CITIZEN_AND_CLERK, LISTEN, true, true",
        "CLERK, LISTEN, false, true",
        "NOBODY, LISTEN, false, false",
        "CLERK, WHISPER, false, true",
        "NOBODY, WHISPER, false, true",
        "CLERK, BARGE_IN, true, true",
        "NOBODY, BARGE_IN, true, true"
    })
    void city_says_who_is_told_and_whoever_is_spoken_to_knows(
            SupervisionNotice notice, SupervisionMode mode, boolean citizen, boolean clerk) {
        Call call = Calls.after(Calls.active(), MANAGER, in(mode, notice), LATER);
        Supervision supervision = call.supervision().orElseThrow();
        assertThat(supervision.isKnownTo(Side.KIOSK)).isEqualTo(citizen);
        assertThat(supervision.isKnownTo(Side.CLERK)).isEqualTo(clerk);
        assertThat(supervision.isKnownTo(Side.EXPERT)).isEqualTo(clerk);
        assertThat(supervision.isKnownTo(Side.SUPERVISOR)).isTrue();
    }

    @Test
    void nobody_who_has_seen_him_is_made_to_believe_that_he_is_gone() {
        Call call = Calls.after(Calls.active(), MANAGER, in(SupervisionMode.BARGE_IN, SupervisionNotice.NOBODY), LATER);
        Call listens = Calls.after(call, MANAGER, in(SupervisionMode.LISTEN, SupervisionNotice.NOBODY), LATER);
        assertThat(listens.supervision().orElseThrow().isKnownTo(Side.KIOSK)).isTrue();
    }

    @Test
    void every_beginning_change_and_end_is_noted() {
        Outcome.Step listens =
                Calls.step(Calls.active(), MANAGER, in(SupervisionMode.LISTEN, SupervisionNotice.NOBODY), LATER);
        assertThat(listens.effects()).containsExactly(new NoteSupervision(GAO, SupervisionAct.LISTENS));
        Outcome.Step whispers =
                Calls.step(listens.next(), MANAGER, in(SupervisionMode.WHISPER, SupervisionNotice.NOBODY), LATER);
        assertThat(whispers.effects()).containsExactly(new NoteSupervision(GAO, SupervisionAct.WHISPERS));
        Outcome.Step barges =
                Calls.step(whispers.next(), MANAGER, in(SupervisionMode.BARGE_IN, SupervisionNotice.NOBODY), LATER);
        assertThat(barges.effects()).containsExactly(new NoteSupervision(GAO, SupervisionAct.BARGES_IN));
        assertThat(barges.next().supervision().orElseThrow().since()).isEqualTo(LATER);
        Outcome.Step leaves = Calls.step(barges.next(), MANAGER, LEAVE, LATER);
        assertThat(leaves.effects()).containsExactly(new NoteSupervision(GAO, SupervisionAct.LEFT));
        assertThat(leaves.next().links()).isEqualTo(Calls.active().links());
    }

    @Test
    void whatever_ends_the_talk_ends_the_supervision() {
        Call call = Calls.supervised(Calls.joined());
        assertEnds(call, CITIZEN, new CallCommand.HangUp());
        assertEnds(call, CLERK, new CallCommand.HangUp());
        assertEnds(call, CITIZEN, new CallCommand.GoToCounter());
        assertEnds(call, CLERK, new CallCommand.SwitchToCounter(SwitchReason.POOR_NETWORK, PlainText.EMPTY));
        assertEnds(call, CLERK, Calls.transfer(TargetStanding.TAKES_CALLS));
        assertEnds(call, CLERK, new CallCommand.TransferToExpert(Calls.LI, PlainText.EMPTY));
    }

    private static void assertEnds(Call call, Actor actor, CallCommand command) {
        assertEnded(Calls.step(call, actor, command, LATER));
    }

    private static void assertEnded(Outcome.Step step) {
        assertThat(step.next().state().supervisor()).isEmpty();
        assertThat(step.effects()).contains(new NoteSupervision(GAO, SupervisionAct.ENDED_WITH_TALK));
    }

    @Test
    void lost_clerk_and_lost_kiosk_end_it() {
        Call noClerk =
                Calls.after(Calls.supervised(), Actor.SERVER, new CallCommand.Lose(Side.CLERK, Calls.WANG_PAGE), LATER);
        Call noKiosk = Calls.after(
                Calls.supervised(), Actor.SERVER, new CallCommand.Lose(Side.KIOSK, Calls.KIOSK_PAGE), LATER);
        assertEnded(Calls.step(noClerk, Actor.SERVER, DEADLINE, LATER.plus(POLICY.clerkGrace())));
        assertEnded(Calls.step(noKiosk, Actor.SERVER, DEADLINE, LATER.plus(POLICY.kioskGrace())));
    }

    @Test
    void lost_page_of_the_supervisor_may_come_back_within_the_grace() {
        Call away = Calls.after(Calls.supervised(), Actor.SERVER, new CallCommand.LoseSupervisor(GAO_PAGE), LATER);
        Instant limit = LATER.plus(POLICY.clerkGrace());
        assertThat(away.dueAt(POLICY)).contains(limit);
        PageId next = new PageId("gao-page-2");
        Call back = Calls.after(away, Actor.SERVER, new CallCommand.SeeSupervisor(next), LATER);
        assertThat(back.state().supervisor().orElseThrow().presence()).isEqualTo(new Presence.Here(next));

        Outcome.Step lost = Calls.step(away, Actor.SERVER, DEADLINE, limit);
        assertThat(lost.next().state().supervisor()).isEmpty();
        assertThat(lost.next().state()).isInstanceOf(CallState.Active.class);
        assertThat(lost.effects()).containsExactly(new NoteSupervision(GAO, SupervisionAct.LOST));
    }

    @ParameterizedTest
    @EnumSource
    void city_that_does_not_allow_it_is_obeyed_in_every_mode(SupervisionMode mode) {
        Supervision.Arrival who = new Supervision.Arrival(
                GAO, GAO_PAGE, new SupervisionPolicy(false, SupervisionNotice.CITIZEN_AND_CLERK));
        CallCommand command = switch (mode) {
            case LISTEN -> new CallCommand.Listen(who);
            case WHISPER -> new CallCommand.Whisper(who);
            case BARGE_IN -> new CallCommand.BargeIn(who);
        };
        assertThat(refusal(Calls.active(), MANAGER, command)).isEqualTo(ErrorCode.SUPERVISION_NOT_ALLOWED);
    }

    @Test
    void one_manager_at_a_time() {
        Supervision.Arrival who = new Supervision.Arrival(
                new StaffId("manager-2"),
                new PageId("manager-page-2"),
                new SupervisionPolicy(true, SupervisionNotice.CITIZEN_AND_CLERK));
        assertThat(refusal(Calls.supervised(), new Actor.Manager(who.manager()), new CallCommand.BargeIn(who)))
                .isEqualTo(ErrorCode.SUPERVISION_OPEN);
    }

    @Test
    void who_is_no_manager_supervises_nothing_and_a_supervisor_decides_nothing() {
        CallCommand listen = in(SupervisionMode.LISTEN, SupervisionNotice.CITIZEN_AND_CLERK);
        for (Actor other : List.of(CITIZEN, CLERK, Calls.EXPERT, Calls.AGENT, Calls.ATTENDANT)) {
            assertThat(refusal(Calls.joined(), other, listen)).isEqualTo(ErrorCode.NOT_ALLOWED);
        }
        List<CallCommand> others = Commands.ALL.stream()
                .filter(command -> !(command instanceof CallCommand.AboutSupervision))
                .toList();
        assertThat(others)
                .allSatisfy(command -> assertThat(refusal(Calls.supervised(Calls.busy()), MANAGER, command))
                        .isEqualTo(ErrorCode.NOT_ALLOWED));
        assertThat(refusal(Calls.supervised(), new Actor.Manager(new StaffId("manager-2")), LEAVE))
                .isEqualTo(ErrorCode.SUPERVISION_OVER);
    }
}
