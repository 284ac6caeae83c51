package io.yunchuang.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClerkStatus;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.PauseReason;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.WallView;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a manager sees of those who wait. */
@QuarkusTest
class WallTest {
    private static final String JINHUA = "330700";

    @Test
    void waitingCallsAreCountedAtTheirPermitCityAndListed() {
        try (LivePage manager = LivePeople.page(Person.staff("manager"));
                LivePage clerk = LivePeople.readyClerk("clerk-jinhua-1");
                LivePage first = LivePeople.page(Person.kiosk("kiosk-jinhua-1"));
                LivePage second = LivePeople.page(Person.kiosk("kiosk-wuhu-1"))) {
            clerk.send(new ClientMessage.Pause(PauseReason.BREAK));
            LivePeople.awaitStatus(clerk, ClerkStatus.PAUSED);
            awaitTile(manager, tile -> tile.waiting() == 0 && tile.longestWaitSeconds() == 0);

            CallId earlier = LivePeople.place(first, 1, JINHUA);
            CallId later = LivePeople.place(second, 1, JINHUA);
            WallView wall = awaitTile(manager, tile -> tile.waiting() == 2);
            assertThat(wall.callsInAll()).isGreaterThanOrEqualTo(2);
            assertThat(wall.calls()).extracting(WallView.LiveCall::id).containsSubsequence(earlier, later);

            first.send(new ClientMessage.HangUp(earlier));
            second.send(new ClientMessage.HangUp(later));
            awaitTile(manager, tile -> tile.waiting() == 0);
            clerk.send(new ClientMessage.GoOff());
        }
    }

    private static WallView awaitTile(LivePage manager, Predicate<WallView.CityTile> like) {
        return manager.await(
                ServerMessage.Wall.class,
                shown -> shown.view().cities().stream()
                        .filter(tile -> tile.city().value().equals(JINHUA))
                        .filter(like)
                        .findFirst()
                        .map(found -> shown.view()));
    }
}
