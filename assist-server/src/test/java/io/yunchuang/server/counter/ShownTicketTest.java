package io.yunchuang.server.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.CityCode;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.KioskView;
import io.yunchuang.signaling.protocol.ServerMessage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A ticket that a kiosk still shows while the line at the counter moves. */
@QuarkusTest
class ShownTicketTest extends CounterDay {
    @Test
    void tellsTheCitizenWhenFewerAreAhead() {
        scene.issue();
        try (LivePage kiosk = LivePeople.page(Person.kiosk("kiosk-songjiang-1"))) {
            kiosk.send(new ClientMessage.TakeTicket(1, new CityCode("310117"), ApplicantKind.ORGANISATION));
            CallId ticket = kiosk.await(
                    ServerMessage.Kiosk.class, shown -> shown.view().call().map(CallView::id));
            assertThat(ahead(kiosk.last(ServerMessage.Kiosk.class).orElseThrow().view()))
                    .contains(1);

            scene.send(CounterScene.ANNA, new ClientMessage.CallNextTicket());
            kiosk.awaitShown(
                    ServerMessage.Kiosk.class, shown -> ahead(shown.view()).equals(Optional.of(0)));
            kiosk.send(new ClientMessage.LeaveCall(ticket));
            kiosk.awaitShown(
                    ServerMessage.Kiosk.class, shown -> shown.view().call().isEmpty());
        }
    }

    private static Optional<Integer> ahead(KioskView view) {
        return view.call()
                .map(CallView::phase)
                .filter(CallView.Offline.class::isInstance)
                .map(phase -> ((CallView.Offline) phase).ticket().aheadOfYou());
    }
}
