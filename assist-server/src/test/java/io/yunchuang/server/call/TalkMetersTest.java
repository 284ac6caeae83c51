package io.yunchuang.server.call;

import static io.yunchuang.server.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Statistic;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.RareHouse;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.StaffId;
import io.yunchuang.signaling.protocol.TransferTarget;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is counted of talks of more than two and of their bridge. */
@QuarkusTest
@TestProfile(RareHouse.class)
class TalkMetersTest extends ConferenceScene {
    private static final String CONFERENCES = "yunchuang.conferences";
    private static final String QUESTIONS = "yunchuang.bridge.questions";
    private static final String TRANSFERS = "yunchuang.transfers";

    @Inject
    MeterRegistry meters;

    @Test
    void conference_that_opens_moves_and_fails() {
        link(kiosk);
        assertThat(count(CONFERENCES, "opened")).isPositive();
        double moved = count(CONFERENCES, "moved_to_bridge");
        for (LivePage page : new LivePage[] {kiosk, clerk, expert}) {
            page.send(new ClientMessage.ConferenceUp(call, link(page)));
        }
        await().until(() -> count(CONFERENCES, "moved_to_bridge") == moved + 1);
        assertThat(count(QUESTIONS, "create", "done", "one")).isGreaterThanOrEqualTo(3);

        double failed = count(CONFERENCES, "failed_over");
        clerk.send(new ClientMessage.ConferenceDown(call, link(clerk)));
        await().until(() -> count(CONFERENCES, "failed_over") == failed + 1);
    }

    @Test
    void consult_that_ends_and_how_long_the_citizen_was_on_hold() {
        // with the bridge is seen that the hold before it is over, and counted
        link(kiosk);
        double holds = count("yunchuang.consult.holds");
        clerk.send(new ClientMessage.TalkAside(call));
        ofKiosk(view -> view.phase() instanceof CallView.Active talk
                && LivePeople.isConsulted(talk, CallView.ConsultAside.class));
        double left = count("yunchuang.consults", "left");
        expert.send(new ClientMessage.LeaveConsult(call));
        await().until(() -> count("yunchuang.consults", "left") == left + 1);
        assertThat(count("yunchuang.consult.holds")).isEqualTo(holds + 1);
    }

    @Test
    void call_handed_on_to_the_expert_and_then_to_somebody_who_does_not_take_it() {
        double warm = count(TRANSFERS, "warm", "taken");
        double handedOn = count("yunchuang.consults", "handed_on");
        clerk.send(new ClientMessage.TransferToExpert(call, EXPERT, PlainText.EMPTY));
        await().until(() -> count(TRANSFERS, "warm", "taken") == warm + 1);
        assertThat(count("yunchuang.consults", "handed_on")).isEqualTo(handedOn + 1);

        double givenUp = count(TRANSFERS, "cold", "given_up");
        ready("clerk-jinhua-1");
        expert.send(new ClientMessage.TransferCall(
                call, new TransferTarget.Clerk(new StaffId("clerk-jinhua-1")), PlainText.EMPTY));
        ofKiosk(view -> view.phase() instanceof CallView.Queued || view.phase() instanceof CallView.Offered);
        kiosk.send(new ClientMessage.HangUp(call));
        await().until(() -> count(TRANSFERS, "cold", "given_up") == givenUp + 1);
    }

    @Test
    void question_that_a_bridge_refuses() {
        double refused = count(QUESTIONS, "tell", "refused", "one");
        offer(kiosk, link(kiosk));
        bridge.forget();
        answer(kiosk, link(kiosk), "answer-kiosk1.sdp");
        await().until(() -> count(QUESTIONS, "tell", "refused", "one") == refused + 1);
        ofKiosk(view -> view.conference().isEmpty());
    }

    /** Of all meters of that name whose tags have these values. */
    private double count(String name, String... values) {
        return meters.find(name).meters().stream()
                .filter(meter -> tags(meter).containsAll(Set.of(values)))
                .mapToDouble(TalkMetersTest::count)
                .sum();
    }

    private static Set<String> tags(Meter meter) {
        return meter.getId().getTags().stream().map(tag -> tag.getValue()).collect(Collectors.toUnmodifiableSet());
    }

    private static double count(Meter meter) {
        return StreamSupport.stream(meter.measure().spliterator(), false)
                .filter(measured -> measured.getStatistic() == Statistic.COUNT)
                .mapToDouble(measured -> measured.getValue())
                .sum();
    }
}
