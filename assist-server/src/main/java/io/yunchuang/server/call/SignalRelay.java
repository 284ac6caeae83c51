package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.media.CallEnds;
import io.yunchuang.server.media.CallEnds.Person;
import io.yunchuang.server.media.Peers;
import io.yunchuang.server.media.bridge.ConferenceSignals;
import io.yunchuang.signaling.call.ConferenceSeat;
import io.yunchuang.signaling.call.MediaLink;
import io.yunchuang.signaling.call.Side;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Passes session descriptions and candidates between the pages at the ends of a media link, or to the media bridge, and to
 * nobody else.
 */
@ApplicationScoped
class SignalRelay {
    private final CallLinks links;
    private final CallStore store;
    private final ConferenceSignals conferences;
    private final LiveViews views;

    SignalRelay(CallLinks links, CallStore store, ConferenceSignals conferences, LiveViews views) {
        this.links = links;
        this.store = store;
        this.conferences = conferences;
        this.views = views;
    }

    /** Refused when the sender is not at that link; a signal of a link that is no more is dropped. */
    Uni<Void> pass(Participant from, ClientMessage.Signal signal) {
        return links.of(signal.call())
                .map(ends -> Uni.createFrom().item(ends))
                .orElseGet(() -> load(signal))
                .chain(ends -> pass(from, signal, ends));
    }

    private Uni<CallEnds> load(ClientMessage.Signal signal) {
        return store.find(signal.call())
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.CALL_UNKNOWN)))
                .invoke(row -> links.remember(row.call()))
                .map(row -> links.of(signal.call()).orElseThrow(() -> new Refusal(ErrorCode.CALL_WRONG_STATE)));
    }

    private Uni<Void> pass(Participant from, ClientMessage.Signal signal, CallEnds ends) {
        Side sender = ends.sideOf(from).orElseThrow(() -> new Refusal(ErrorCode.NOT_YOURS));
        if (signal.to().equals(Peers.BRIDGE)) {
            return toBridge(signal, ends, sender);
        }
        if (signal.to().equals(Peers.of(sender))) {
            throw new Refusal(ErrorCode.FIELD_INVALID);
        }
        ends.link(signal.link()).ifPresent(link -> pass(signal, ends, link, sender));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> toBridge(ClientMessage.Signal signal, CallEnds ends, Side sender) {
        Optional<ConferenceSeat> seat = ends.seat(signal.link());
        if (seat.filter(known -> known.side() != sender).isPresent()) {
            throw new Refusal(ErrorCode.NOT_YOURS);
        }
        return seat.map(own -> conferences.hear(signal.call(), own.link(), signal.payload()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private void pass(ClientMessage.Signal signal, CallEnds ends, MediaLink link, Side sender) {
        if (!link.has(sender)) {
            throw new Refusal(ErrorCode.NOT_YOURS);
        }
        Side receiver = link.peerOf(sender);
        if (!signal.to().equals(Peers.of(receiver))) {
            throw new Refusal(ErrorCode.FIELD_INVALID);
        }
        Person person = ends.at(receiver);
        views.send(
                person.role(),
                person.id(),
                new ServerMessage.Signal(signal.call(), link.id(), Peers.of(sender), signal.payload()));
    }
}
