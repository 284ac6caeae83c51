package io.yunchuang.server.call;

import static io.yunchuang.server.testing.Patience.await;

import io.yunchuang.server.media.bridge.FakeBridge;
import io.yunchuang.server.media.bridge.Recordings;
import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.RareHouse;
import io.yunchuang.server.testing.Reactive;
import io.yunchuang.signaling.protocol.CallView;
import io.yunchuang.signaling.protocol.ClerkView;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.FaceLayers;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.PeerId;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Citizen, clerk and expert talk, and there is a media bridge for them. */
abstract class ConferenceScene extends TalkScene {
    static final StaffId EXPERT = new StaffId("clerk-hefei-1");
    static final PeerId BRIDGE = new PeerId("bridge");

    @Inject
    Mutiny.SessionFactory sessions;

    FakeBridge bridge;
    LivePage expert;

    @BeforeEach
    void threeTalk() {
        bridge = new FakeBridge(RareHouse.bridgePort());
        await().until(bridge::isKnown);
        expert = ready(EXPERT.value());
        expertJoins();
    }

    /** The clerk asks the expert, and comes back to the citizen with him. */
    final void expertJoins() {
        LivePeople.askExpert(clerk, expert, EXPERT, call);
        expert.send(new ClientMessage.AcceptConsult(call));
        LivePeople.awaitConsult(expert, call, CallView.ConsultAside.class);
        clerk.send(new ClientMessage.JoinExpert(call));
    }

    @AfterEach
    void bridgeIsLeftClean() {
        kiosk.send(new ClientMessage.HangUp(call));
        try (FakeBridge closed = bridge) {
            await().until(() -> closed.endpoints().isEmpty());
        }
    }

    final LinkId link(LivePage page) {
        CallView view = page == kiosk
                ? ofKiosk(shown -> shown.conference().isPresent())
                : page == clerk
                        ? ofClerk(shown -> shown.conference().isPresent())
                        : page.await(
                                ServerMessage.Clerk.class,
                                shown -> shown.view()
                                        .consult()
                                        .map(ClerkView.Consulting::call)
                                        .filter(call -> call.conference().isPresent()));
        return view.conference().orElseThrow().link();
    }

    static String offer(LivePage page, LinkId link) {
        return awaitOffer(page, link, any -> true);
    }

    static String awaitOffer(LivePage page, LinkId link, Predicate<String> like) {
        return sdp(page.awaitAny(
                ServerMessage.Signal.class, signal -> isFromBridge(signal, link) && like.test(sdp(signal))));
    }

    /** All that the bridge has offered that page so far. */
    static List<String> offers(LivePage page, LinkId link) {
        return page.all(ServerMessage.Signal.class).stream()
                .filter(signal -> isFromBridge(signal, link))
                .map(ConferenceScene::sdp)
                .toList();
    }

    private static boolean isFromBridge(ServerMessage.Signal signal, LinkId link) {
        return signal.link().equals(link) && signal.from().equals(BRIDGE);
    }

    static String sdp(ServerMessage.Signal signal) {
        return ((SignalPayload.Description) signal.payload()).sdp();
    }

    /** As a page does: to an offer. */
    final void answer(LivePage page, LinkId link, String recording) {
        offer(page, link);
        page.send(new ClientMessage.Signal(call, link, BRIDGE, answerOf(recording)));
    }

    static SignalPayload answerOf(String recording) {
        return new SignalPayload.Description(SignalPayload.Kind.ANSWER, Recordings.text(recording));
    }

    /** Of a page that sends its face in three sizes, which are six numbers from that one on, and its voice under the next. */
    static SignalPayload layeredFrom(long first) {
        FaceLayers layers = new FaceLayers(
                new FaceLayers.Layer(first, first + 1),
                new FaceLayers.Layer(first + 2, first + 3),
                new FaceLayers.Layer(first + 4, first + 5));
        String sdp = Recordings.text("answer-layers.sdp").replaceAll("a=ssrc:\\d+", "a=ssrc:" + (first + 6));
        return new SignalPayload.Description(SignalPayload.Kind.ANSWER, sdp, Optional.of(layers));
    }

    final CallView ofKiosk(Predicate<CallView> like) {
        return kiosk.await(
                ServerMessage.Kiosk.class, shown -> shown.view().call().filter(like));
    }

    final CallView ofClerk(Predicate<CallView> like) {
        return clerk.await(
                ServerMessage.Clerk.class,
                shown -> shown.view().call().map(ClerkView.Work::call).filter(like));
    }

    /** Those that are stored for the call, also while they end. */
    final List<UUID> conferences() {
        return Reactive.await(() -> sessions.withSession(
                session -> session.createNativeQuery("select id from conference where call = :call", UUID.class)
                        .setParameter("call", call.value())
                        .getResultList()));
    }

    /** What the call has of a bridge, which no page is shown while it has none. */
    final String bridgeUse() {
        return Reactive.await(() -> sessions.withTransaction(session -> session.createNativeQuery(
                        "select coalesce(document #>> '{state,conference,type}', '') from call where id = :id",
                        String.class)
                .setParameter("id", call.value())
                .getSingleResult()));
    }
}
