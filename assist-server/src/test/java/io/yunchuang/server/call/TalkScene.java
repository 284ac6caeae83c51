package io.yunchuang.server.call;

import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A citizen at a kiosk of Hangzhou and a clerk there, who talk. */
abstract class TalkScene {
    private static final String HANGZHOU = "330100";

    @Inject
    CallStore store;

    @Inject
    CallConfig config;

    @Inject
    TestClock clock;

    LivePage kiosk;
    LivePage clerk;
    CallId call;
    LinkId firstLink;
    private final List<LivePage> onDuty = new ArrayList<>();

    @BeforeEach
    void talk() {
        kiosk = LivePeople.page(Person.kiosk("kiosk-hangzhou-1"));
        clerk = ready("clerk-hangzhou-1");
        call = LivePeople.place(kiosk, 1, HANGZHOU);
        firstLink = LivePeople.talk(kiosk, clerk, call);
    }

    @AfterEach
    void end() {
        clock.run();
        kiosk.send(new ClientMessage.HangUp(call));
        kiosk.send(new ClientMessage.LeaveCall(call));
        kiosk.awaitShown(ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
        onDuty.forEach(TalkScene::leave);
        kiosk.close();
    }

    /** Lets that much pass, and a moment; from then on time stands still. */
    final void pass(Duration time) {
        clock.advance(time.plusSeconds(1));
    }

    /** A clerk who takes calls until the test is over, however it ends. */
    final LivePage ready(String clerk) {
        LivePage page = LivePeople.readyClerk(clerk);
        onDuty.add(page);
        return page;
    }

    private static void leave(LivePage page) {
        page.awaitShown(
                ServerMessage.Clerk.class,
                shown -> shown.view().duty().status() != ClerkStatus.BUSY
                        && shown.view().duty().status() != ClerkStatus.OFFERED);
        page.send(new ClientMessage.GoOff());
        LivePeople.awaitStatus(page, ClerkStatus.OFF);
        page.close();
    }
}
