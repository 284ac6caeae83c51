package io.yunchuang.server.media.bridge;

import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.media.CallEnds;
import io.yunchuang.server.media.CallEnds.Person;
import io.yunchuang.server.media.Peers;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.ServerMessage;
import io.yunchuang.signaling.protocol.SignalPayload;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;

/** Brings pages what the bridge has for them: offers, and where their channel is. */
@ApplicationScoped
class ConferencePost {
    private final LiveViews views;

    ConferencePost(LiveViews views) {
        this.views = views;
    }

    /** Tells those whom it concerns how it is now; whoever has no endpoint so far is told when he has. */
    void deliver(Call call, Conference conference, ConferenceNews news) {
        deliver(call, conference, seat -> news.isFor(seat.link()));
    }

    /** Brings once more what was never answered: a word that is lost between two nodes is told to nobody. */
    void remind(Call call, Conference conference) {
        deliver(call, conference, seat -> seat.pageEnd().isEmpty());
    }

    private void deliver(Call call, Conference conference, Predicate<Seat> whom) {
        conference.present().filter(Seat::isMade).filter(whom).forEach(seat -> deliver(call, conference, seat));
    }

    private void deliver(Call call, Conference conference, Seat seat) {
        SignalPayload offer =
                new SignalPayload.Description(SignalPayload.Kind.OFFER, OfferWriter.offer(conference, seat));
        send(call, seat, new ServerMessage.Signal(call.id(), seat.link(), Peers.BRIDGE, offer));
        if (seat.pageEnd().isEmpty()) {
            String channel = seat.bridgeEnd().orElseThrow().channel();
            send(call, seat, new ServerMessage.ConferenceChannel(call.id(), seat.link(), channel));
        }
    }

    /** Whoever has lost his seat meanwhile needs nothing any more. */
    private void send(Call call, Seat seat, ServerMessage message) {
        CallEnds ends = CallEnds.of(call);
        ends.seat(seat.link()).map(known -> ends.at(known.side())).ifPresent(person -> send(person, message));
    }

    private void send(Person person, ServerMessage message) {
        views.send(person.role(), person.id(), message);
    }
}
