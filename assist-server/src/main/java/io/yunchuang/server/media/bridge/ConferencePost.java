package io.yunchuang.server.media.bridge;

import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.media.CallEnds;
import io.yunchuang.server.media.CallEnds.Person;
import io.yunchuang.server.media.Peers;
import io.yunchuang.server.media.bridge.Conference.Seat;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.LinkId;
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

    /** Tells everybody how it is now, changed or not: whoever was away for a moment has missed what he was told then. */
    void deliver(Call call, Conference conference) {
        send(call, conference, everybody -> true);
        conference.present().filter(seat -> seat.pageEnd().isEmpty()).forEach(seat -> channel(call, seat));
    }

    /** Tells everybody but one that this one sends something new. */
    void announce(Call call, Conference conference, LinkId sender) {
        send(call, conference, seat -> !seat.link().equals(sender));
    }

    private void send(Call call, Conference conference, Predicate<Seat> to) {
        conference.present().filter(to).forEach(seat -> offer(call, conference, seat));
    }

    private void offer(Call call, Conference conference, Seat seat) {
        SignalPayload offer =
                new SignalPayload.Description(SignalPayload.Kind.OFFER, OfferWriter.offer(conference, seat));
        send(call, seat, new ServerMessage.Signal(call.id(), seat.link(), Peers.BRIDGE, offer));
    }

    private void channel(Call call, Seat seat) {
        send(
                call,
                seat,
                new ServerMessage.ConferenceChannel(
                        call.id(), seat.link(), seat.bridgeEnd().channel()));
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
