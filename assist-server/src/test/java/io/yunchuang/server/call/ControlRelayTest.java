package io.yunchuang.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Patience;
import io.yunchuang.server.testing.Person;
import io.yunchuang.server.testing.TestClock;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ControlScope;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.FrameText;
import io.yunchuang.signaling.protocol.LeaseId;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.control.ControlCodec;
import io.yunchuang.signaling.protocol.control.ControlEvent;
import io.yunchuang.signaling.protocol.control.ControlFrame;
import io.yunchuang.signaling.protocol.control.ScreenPoint;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the pages' link carries no control, the server does: of the standing lease, from its clerk, to its kiosk only. */
@QuarkusTest
class ControlRelayTest {
    private static final String KIOSK = "kiosk-jinhua-1";

    @Inject
    MeterRegistry meters;

    @Inject
    TestClock clock;

    private LivePage kiosk;
    private LivePage clerk;
    private LivePage agent;
    private CallId call;
    private LeaseId lease;

    @BeforeEach
    void control() {
        kiosk = LivePeople.page(Person.kiosk(KIOSK));
        agent = LivePeople.page(Person.agent(KIOSK));
        clerk = LivePeople.readyClerk("clerk-jinhua-1");
        call = LivePeople.place(kiosk, 1, "330700");
        LivePeople.talk(kiosk, clerk, call);
        LivePeople.showScreen(kiosk, clerk, call);
        LivePeople.askForControl(kiosk, clerk, call, ControlScope.POINTER);
        kiosk.send(new ClientMessage.AllowControl(call, ControlScope.POINTER));
        lease = agent.await(
                ServerMessage.Agent.class, shown -> shown.view().control().map(granted -> granted.lease()));
    }

    @AfterEach
    void end() {
        LivePeople.finish(kiosk, clerk, call);
        clerk.send(new ClientMessage.GoOff());
        kiosk.close();
        clerk.close();
        agent.close();
    }

    private static FrameText move(LeaseId lease, long sequence) {
        return FrameText.of(ControlCodec.write(
                new ControlFrame.Leased(lease, sequence, 0, new ControlEvent.Move(new ScreenPoint(0.5f, 0.25f)))));
    }

    private void pass(LeaseId under, FrameText... frames) {
        clerk.send(new ClientMessage.PassControl(call, under, List.of(frames)));
    }

    private List<FrameText> passed() {
        return kiosk.all(ServerMessage.Control.class).stream()
                .flatMap(message -> message.frames().stream())
                .toList();
    }

    /** Messages of a page are worked off in order, so what was sent before it has been by then. */
    private void awaitWorkedOff(LivePage page) {
        page.sendText("{\"ref\":\"after\",\"type\":\"Nonsense\"}");
        page.awaitRefusal("after");
    }

    private double dropped(String why) {
        return Optional.ofNullable(
                        meters.find("yunchuang.control.dropped").tag("why", why).counter())
                .map(counter -> counter.count())
                .orElse(0.0);
    }

    @Test
    void events_of_the_standing_lease_reach_the_kiosks_page_in_their_order() {
        pass(lease, move(lease, 1), move(lease, 2));
        pass(lease, move(lease, 3));
        kiosk.awaitAny(ServerMessage.Control.class, message -> message.frames().contains(move(lease, 3)));
        assertThat(passed()).containsExactly(move(lease, 1), move(lease, 2), move(lease, 3));
        assertThat(kiosk.all(ServerMessage.Control.class))
                .allSatisfy(message -> assertThat(message.call()).isEqualTo(call));
    }

    @Test
    void a_forged_lease_and_a_frame_of_another_one_are_dropped_and_counted() {
        LeaseId forged = LeaseId.random();
        double leases = dropped("LEASE");
        double frames = dropped("FRAME");
        pass(forged, move(forged, 1));
        FrameText mark = FrameText.of(
                ControlCodec.write(new ControlFrame.Free(1, 0, new ControlEvent.Point(new ScreenPoint(0, 0)))));
        pass(lease, move(forged, 2), mark, FrameText.of(new byte[40]), move(lease, 3));
        kiosk.awaitAny(ServerMessage.Control.class, message -> message.frames().contains(move(lease, 3)));
        assertThat(passed()).containsExactly(move(lease, 3));
        assertThat(dropped("LEASE") - leases).isEqualTo(1);
        assertThat(dropped("FRAME") - frames).isEqualTo(3);
    }

    @Test
    void nothing_passes_once_the_lease_is_over() {
        kiosk.send(new ClientMessage.StopControl(call));
        agent.awaitShown(
                ServerMessage.Agent.class, shown -> shown.view().control().isEmpty());
        double leases = dropped("LEASE");
        pass(lease, move(lease, 1));
        awaitWorkedOff(clerk);
        assertThat(passed()).isEmpty();
        assertThat(dropped("LEASE") - leases).isEqualTo(1);
    }

    @Test
    void another_clerk_passes_nothing() {
        try (LivePage stranger = LivePeople.page(Person.staff("clerk-jinhua-2"))) {
            stranger.send("mine", new ClientMessage.PassControl(call, lease, List.of(move(lease, 1))));
            assertThat(stranger.awaitRefusal("mine").problem().code()).isEqualTo(ErrorCode.NOT_YOURS);
        }
        assertThat(passed()).isEmpty();
    }

    @Test
    void a_flood_is_cut_off_at_the_bound_of_the_gate() {
        clock.set(clock.instant());
        double excess = dropped("RATE");
        FrameText[] many = IntStream.rangeClosed(1, ClientMessage.PassControl.MOST)
                .mapToObj(sequence -> move(lease, sequence))
                .toArray(FrameText[]::new);
        for (int i = 0; i < 10; i++) {
            pass(lease, many);
        }
        awaitWorkedOff(clerk);
        clock.run();
        assertThat(dropped("RATE") - excess).isEqualTo(10 * many.length - ControlBudget.PER_SECOND);
        Patience.await().until(() -> passed().size() == ControlBudget.PER_SECOND);
    }
}
