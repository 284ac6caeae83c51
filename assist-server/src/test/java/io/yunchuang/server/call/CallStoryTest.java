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
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.MediaKind;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.TicketView;
import io.yunchuang.signaling.protocol.WrapUpCode;
import org.junit.jupiter.api.Test;

/** The main story over real sockets, without browsers: call, wait, answer, talk, switch to the counter. */
@QuarkusTest
class CallStoryTest {
    private static final int SET_UP_COMPANY = 1;

    @Test
    void citizenCallsClerkAnswersAndSwitchesToTheCounter() {
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-songjiang-1"));
                LivePage clerk = LivePeople.readyClerk("clerk-jiaxing-1")) {
            CallId call = LivePeople.place(kiosk, SET_UP_COMPANY, "330400");

            CallView offered = LivePeople.awaitOffer(clerk, call);
            assertThat(offered.peers().getFirst().sendMedia()).isFalse();
            LinkId link = offered.peers().getFirst().link();

            clerk.send(new ClientMessage.AcceptOffer(call));
            CallView answered = LivePeople.awaitPhase(kiosk, call, CallView.Connecting.class);
            assertThat(answered.peers().getFirst().sendMedia()).isTrue();
            assertThat(answered.peers().getFirst().link()).isEqualTo(link);

            kiosk.send(new ClientMessage.MediaUp(call, link, MediaKind.AUDIO_AND_VIDEO));
            clerk.send(new ClientMessage.MediaUp(call, link, MediaKind.AUDIO_AND_VIDEO));
            LivePeople.awaitPhase(kiosk, call, CallView.Active.class);

            clerk.send(new ClientMessage.WriteNote(call, new PlainText("缺法定代表人签字")));
            clerk.send(new ClientMessage.SwitchToCounter(
                    call, SwitchReason.ORIGINAL_PAPER_NEEDED, new PlainText("需核对营业执照原件")));
            TicketView ticket = offline(kiosk, call);
            assertThat(ticket.reason()).isEqualTo(SwitchReason.ORIGINAL_PAPER_NEEDED);
            assertThat(ticket.item()).isEqualTo(SET_UP_COMPANY);
            assertThat(ticket.notice().materials()).isNotEmpty();

            clerk.send(new ClientMessage.SwitchToCounter(call, SwitchReason.POOR_NETWORK, PlainText.EMPTY));
            kiosk.send("again", new ClientMessage.GoToCounter(call));
            kiosk.send(new ClientMessage.RateCall(call, 5));
            kiosk.send("twice", new ClientMessage.RateCall(call, 1));
            assertThat(kiosk.awaitRefusal("twice").problem().code()).isEqualTo(ErrorCode.RATING_NOT_POSSIBLE);
            assertThat(offline(kiosk, call).number()).isEqualTo(ticket.number());

            LivePeople.awaitStatus(clerk, ClerkStatus.WRAP_UP);
            clerk.send(new ClientMessage.Pause(PauseReason.BREAK));
            clerk.send(new ClientMessage.FinishWrapUp(call, WrapUpCode.SENT_TO_COUNTER, PlainText.EMPTY));
            LivePeople.awaitStatus(clerk, ClerkStatus.PAUSED);
            clerk.send(new ClientMessage.GoReady());
            LivePeople.awaitStatus(clerk, ClerkStatus.READY);

            kiosk.send(new ClientMessage.LeaveCall(call));
            kiosk.awaitShown(
                    ServerMessage.Kiosk.class, view -> view.view().call().isEmpty());
        }
    }

    private static TicketView offline(LivePage kiosk, CallId call) {
        CallView view = LivePeople.awaitPhase(kiosk, call, CallView.Offline.class);
        return ((CallView.Offline) view.phase()).ticket();
    }
}
