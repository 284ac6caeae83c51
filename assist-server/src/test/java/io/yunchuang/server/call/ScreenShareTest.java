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
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.ScreenEnd;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.WrapUpCode;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clerk sees the kiosk's screen with the citizen's consent, over real sockets. */
@QuarkusTest
class ScreenShareTest {
    private static final int SET_UP_COMPANY = 1;

    private LivePage kiosk;
    private LivePage clerk;
    private CallId call;

    @BeforeEach
    void talk() {
        kiosk = LivePeople.page(Person.kiosk("kiosk-songjiang-1"));
        clerk = LivePeople.readyClerk("clerk-jiaxing-1");
        call = LivePeople.place(kiosk, SET_UP_COMPANY, "330400");
        LivePeople.talk(kiosk, clerk, call);
    }

    @AfterEach
    void end() {
        kiosk.send(new ClientMessage.HangUp(call));
        LivePeople.awaitStatus(clerk, ClerkStatus.WRAP_UP);
        clerk.send(new ClientMessage.FinishWrapUp(call, WrapUpCode.RESOLVED, PlainText.EMPTY));
        LivePeople.awaitStatus(clerk, ClerkStatus.READY);
        kiosk.send(new ClientMessage.LeaveCall(call));
        kiosk.awaitShown(ServerMessage.Kiosk.class, view -> view.view().call().isEmpty());
        kiosk.close();
        clerk.close();
    }

    @Test
    void it_is_asked_for_agreed_to_and_stopped() {
        clerk.send(new ClientMessage.AskForScreen(call));
        awaitAtKiosk(CallView.ScreenAsked.class);
        kiosk.send(new ClientMessage.AllowScreen(call));
        awaitAtClerk(CallView.ScreenShown.class);
        awaitAtKiosk(CallView.ScreenShown.class);
        kiosk.send(new ClientMessage.StopScreen(call));
        assertThat(awaitAtClerk(CallView.ScreenNotShown.class).why()).isEqualTo(ScreenEnd.STOPPED);
    }

    @Test
    void a_no_reaches_the_clerk() {
        clerk.send(new ClientMessage.AskForScreen(call));
        awaitAtKiosk(CallView.ScreenAsked.class);
        kiosk.send(new ClientMessage.RefuseScreen(call, ScreenEnd.DECLINED));
        assertThat(awaitAtClerk(CallView.ScreenNotShown.class).why()).isEqualTo(ScreenEnd.DECLINED);
    }

    @Test
    void what_was_not_asked_for_is_not_shown() {
        kiosk.send("unasked", new ClientMessage.AllowScreen(call));
        assertThat(kiosk.awaitRefusal("unasked").problem().code()).isEqualTo(ErrorCode.CALL_WRONG_STATE);
    }

    @Test
    void a_reloaded_kiosk_shows_it_no_longer() {
        clerk.send(new ClientMessage.AskForScreen(call));
        awaitAtKiosk(CallView.ScreenAsked.class);
        kiosk.send(new ClientMessage.AllowScreen(call));
        awaitAtClerk(CallView.ScreenShown.class);
        kiosk.close();
        kiosk = LivePeople.page(Person.kiosk("kiosk-songjiang-1"));
        assertThat(awaitAtClerk(CallView.ScreenNotShown.class).why()).isEqualTo(ScreenEnd.STOPPED);
    }

    private <S extends CallView.Screen> S awaitAtKiosk(Class<S> screen) {
        return kiosk.await(
                ServerMessage.Kiosk.class, shown -> shown.view().call().flatMap(view -> screen(view, screen)));
    }

    private <S extends CallView.Screen> S awaitAtClerk(Class<S> screen) {
        return clerk.await(
                ServerMessage.Clerk.class, shown -> shown.view().call().flatMap(work -> screen(work.call(), screen)));
    }

    private static <S extends CallView.Screen> Optional<S> screen(CallView view, Class<S> type) {
        return view.phase() instanceof CallView.Active talk && type.isInstance(talk.screen())
                ? Optional.of(type.cast(talk.screen()))
                : Optional.empty();
    }
}
