package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunchuang.server.testing.LivePage;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.TransferTarget;
import io.yunchuang.signaling.protocol.WindowId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A clerk of Hangzhou, who has a call and may hand it on; a colleague beside him is ready, too. */
abstract class TransferScene extends TalkScene {
    static final String SECRET_NOTE = "身份证已核对，还差单位证明";
    static final TransferTarget WUHU = new TransferTarget.Window(new WindowId("virtual-wuhu-1"));
    LivePage colleague;

    @BeforeEach
    void colleagueIsReady() {
        colleague = ready("clerk-hangzhou-2");
    }

    final void handOn(TransferTarget target) {
        clerk.send(new ClientMessage.TransferCall(call, target, new PlainText(SECRET_NOTE)));
    }

    static ClerkView.Offer offer(LivePage page, CallId call) {
        return page.await(
                ServerMessage.Clerk.class,
                shown -> shown.view().offer().filter(offer -> offer.call().id().equals(call)));
    }

    static Optional<CallView.Transferring> transfer(CallView view) {
        return switch (view.phase()) {
            case CallView.Queued queued -> queued.transfer();
            case CallView.Offered offered -> offered.transfer();
            case CallView.Connecting other -> Optional.empty();
            case CallView.Active other -> Optional.empty();
            case CallView.Offline other -> Optional.empty();
            case CallView.Ended other -> Optional.empty();
        };
    }

    /** The colleague is rung, as anybody is now, and still learns who handed it on. */
    final void assertForAnybody() {
        ClerkView.Offer offer = offer(colleague, call);
        assertThat(transfer(offer.call())).isEmpty();
        assertThat(offer.handover()).isPresent();
        colleague.send(new ClientMessage.DeclineOffer(call));
        // It may not have heard yet that the call is in line for nobody else any more.
        kiosk.await(
                ServerMessage.Kiosk.class,
                shown -> shown.view()
                        .call()
                        .filter(view -> view.phase() instanceof CallView.Queued)
                        .filter(view -> transfer(view).isEmpty()));
    }
}
