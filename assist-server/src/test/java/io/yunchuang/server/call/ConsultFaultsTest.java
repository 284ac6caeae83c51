package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ConsultEnd;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.PeerId;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.SignalPayload;
import io.yunchuang.signaling.protocol.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Experts who cannot come, do not come, or vanish; and what nobody may do in somebody else's consult. */
@QuarkusTest
class ConsultFaultsTest extends TalkScene {
    private static final StaffId EXPERT = new StaffId("clerk-hefei-1");

    @Test
    void whoever_cannot_come_is_not_rung() {
        assertRefused("clerk-hangzhou-1", ErrorCode.CONSULT_ONESELF);
        assertRefused("manager", ErrorCode.EXPERT_UNKNOWN);
        assertRefused("nobody", ErrorCode.EXPERT_UNKNOWN);
        assertRefused("clerk-hefei-2", ErrorCode.CONSULT_OFF_DUTY);
        LivePage pausing = ready("clerk-jinhua-1");
        pausing.send(new ClientMessage.Pause(PauseReason.MEAL));
        LivePeople.awaitStatus(pausing, ClerkStatus.PAUSED);
        assertRefused("clerk-jinhua-1", ErrorCode.CONSULT_PAUSED);
        LivePage expert = ready(EXPERT.value());
        LivePeople.askExpert(clerk, expert, EXPERT, call);
        assertRefused("clerk-jinhua-1", ErrorCode.CALL_FULL);
    }

    @Test
    void busy_expert_is_not_asked_twice() {
        LivePage expert = ready(EXPERT.value());
        LivePage elsewhere = LivePeople.page(Person.kiosk("kiosk-suzhou-1"));
        LivePage colleague = ready("clerk-suzhou-1");
        CallId other = LivePeople.place(elsewhere, 1, "320500");
        LivePeople.talk(elsewhere, colleague, other);
        LivePeople.askExpert(clerk, expert, EXPERT, call);
        colleague.send("busy", new ClientMessage.InviteExpert(other, EXPERT, PlainText.EMPTY));
        assertThat(colleague.awaitRefusal("busy").problem().code()).isEqualTo(ErrorCode.CONSULT_BUSY);
        LivePeople.finish(elsewhere, colleague, other);
        elsewhere.close();
    }

    @Test
    void of_two_who_ask_at_once_one_is_told_that_the_expert_is_busy() {
        ready(EXPERT.value());
        LivePage elsewhere = LivePeople.page(Person.kiosk("kiosk-suzhou-1"));
        LivePage colleague = ready("clerk-suzhou-1");
        CallId other = LivePeople.place(elsewhere, 1, "320500");
        LivePeople.talk(elsewhere, colleague, other);
        clerk.send("one", new ClientMessage.InviteExpert(call, EXPERT, PlainText.EMPTY));
        colleague.send("other", new ClientMessage.InviteExpert(other, EXPERT, PlainText.EMPTY));
        StaffId nobody = new StaffId("clerk-jinhua-1");
        clerk.send("again", new ClientMessage.InviteExpert(call, nobody, PlainText.EMPTY));
        colleague.send("again", new ClientMessage.InviteExpert(other, nobody, PlainText.EMPTY));
        // whoever has the expert is asking already, the other one is free to ask somebody else
        assertThat(List.of(
                        clerk.awaitRefusal("again").problem().code(),
                        colleague.awaitRefusal("again").problem().code()))
                .containsExactlyInAnyOrder(ErrorCode.CALL_FULL, ErrorCode.CONSULT_OFF_DUTY);
        assertThat(Stream.concat(clerk.refusals("one").stream(), colleague.refusals("other").stream())
                        .map(refused -> refused.problem().code()))
                .containsExactly(ErrorCode.CONSULT_BUSY);
        LivePeople.finish(elsewhere, colleague, other);
        elsewhere.close();
    }

    @Test
    void expert_who_declines_or_lets_it_ring_is_told_to_the_clerk() {
        LivePage expert = ready(EXPERT.value());
        LivePeople.askExpert(clerk, expert, EXPERT, call);
        expert.send(new ClientMessage.DeclineConsult(call));
        awaitOver(ConsultEnd.DECLINED);
        LivePeople.awaitStatus(expert, ClerkStatus.READY);

        LivePeople.askExpert(clerk, expert, EXPERT, call);
        pass(config.ringTime());
        awaitOver(ConsultEnd.MISSED);
        expert.send("late", new ClientMessage.AcceptConsult(call));
        assertThat(expert.awaitRefusal("late").problem().code()).isEqualTo(ErrorCode.CONSULT_OVER);
    }

    @Test
    void expert_who_vanishes_while_it_rings_leaves_the_talk_as_it_is() {
        LivePage expert = LivePeople.readyClerk(EXPERT.value());
        LivePeople.askExpert(clerk, expert, EXPERT, call);
        expert.abort();
        awaitOver(ConsultEnd.LOST);
    }

    @Test
    void expert_comes_back_to_the_talk_with_a_new_page() {
        LivePage expert = LivePeople.readyClerk(EXPERT.value());
        LivePeople.askExpert(clerk, expert, EXPERT, call);
        expert.send(new ClientMessage.AcceptConsult(call));
        LivePeople.awaitTalk(kiosk, call, talk -> LivePeople.isConsulted(talk, CallView.ConsultAside.class));
        expert.abort();
        LivePeople.awaitTalk(
                kiosk,
                call,
                talk -> talk.consults().stream()
                        .anyMatch(known -> known instanceof CallView.ConsultAside consult && consult.expertAway()));
        assertRefused(clerk, new ClientMessage.TransferToExpert(call, EXPERT, PlainText.EMPTY), ErrorCode.CONSULT_AWAY);
        LivePage again = LivePeople.page(Person.staff(EXPERT.value()));
        LivePeople.awaitConsult(again, call, CallView.ConsultAside.class);
        again.send(new ClientMessage.LeaveConsult(call));
        awaitOver(ConsultEnd.LEFT);
        LivePeople.awaitStatus(again, ClerkStatus.READY);
        again.send(new ClientMessage.GoOff());
        LivePeople.awaitStatus(again, ClerkStatus.OFF);
        again.close();
    }

    @Test
    void nobody_acts_in_anothers_place() {
        LivePage expert = ready(EXPERT.value());
        LivePage stranger = ready("clerk-jinhua-1");
        LivePeople.askExpert(clerk, expert, EXPERT, call);
        expert.send(new ClientMessage.AcceptConsult(call));
        CallView view = LivePeople.awaitConsult(expert, call, CallView.ConsultAside.class)
                .call();

        assertRefused(expert, new ClientMessage.HangUp(call), ErrorCode.NOT_YOURS);
        assertRefused(expert, new ClientMessage.JoinExpert(call), ErrorCode.NOT_YOURS);
        assertRefused(expert, new ClientMessage.AskForScreen(call), ErrorCode.NOT_YOURS);
        assertRefused(stranger, new ClientMessage.LeaveConsult(call), ErrorCode.CONSULT_OVER);
        assertRefused(clerk, new ClientMessage.AskForScreen(call), ErrorCode.CONSULT_ON_HOLD);
        SignalPayload candidate = new SignalPayload.Candidate("candidate:1", Optional.of("0"), Optional.of(0));
        assertRefused(
                stranger,
                new ClientMessage.Signal(call, view.peers().getFirst().link(), new PeerId("kiosk"), candidate),
                ErrorCode.NOT_YOURS);
        // the link between the two others
        assertRefused(
                expert, new ClientMessage.Signal(call, firstLink, new PeerId("kiosk"), candidate), ErrorCode.NOT_YOURS);
    }

    private void assertRefused(String whom, ErrorCode code) {
        assertRefused(clerk, new ClientMessage.InviteExpert(call, new StaffId(whom), PlainText.EMPTY), code);
    }

    private static void assertRefused(LivePage page, ClientMessage message, ErrorCode code) {
        String ref = code + "-" + message.getClass().getSimpleName() + "-" + message.hashCode();
        page.send(ref, message);
        assertThat(page.awaitRefusal(ref).problem().code()).isEqualTo(code);
    }

    private void awaitOver(ConsultEnd why) {
        LivePeople.awaitTalk(
                kiosk,
                call,
                talk -> talk.consults().stream()
                        .anyMatch(known -> known instanceof CallView.ConsultOver over && over.why() == why));
    }
}
