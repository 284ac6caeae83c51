package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.call.CallLinks.Pair;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.live.LiveViews;
import io.yunchuang.server.live.Participant;
import io.yunchuang.server.media.Peers;
import io.yunchuang.signaling.protocol.ClientMessage;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.PeerId;
import io.yunchuang.signaling.protocol.Role;
import io.yunchuang.signaling.protocol.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes session descriptions and candidates between the two pages of a call, and to nobody else. */
@ApplicationScoped
class SignalRelay {
    private final CallLinks links;
    private final CallStore store;
    private final LiveViews views;

    SignalRelay(CallLinks links, CallStore store, LiveViews views) {
        this.links = links;
        this.store = store;
        this.views = views;
    }

    /** Refused when the sender is not in that call; a signal of a link that is no more is dropped. */
    Uni<Void> pass(Participant from, ClientMessage.Signal signal) {
        return links.of(signal.call())
                .map(pair -> Uni.createFrom().item(pair))
                .orElseGet(() -> load(signal))
                .invoke(pair -> pass(from, signal, pair))
                .replaceWithVoid();
    }

    private Uni<Pair> load(ClientMessage.Signal signal) {
        return store.find(signal.call())
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.CALL_UNKNOWN)))
                .invoke(row -> links.remember(row.call()))
                .map(row -> links.of(signal.call()).orElseThrow(() -> new Refusal(ErrorCode.CALL_WRONG_STATE)));
    }

    private void pass(Participant from, ClientMessage.Signal signal, Pair pair) {
        boolean fromKiosk =
                from.role() == Role.KIOSK && from.id().equals(pair.kiosk().value());
        boolean fromClerk =
                from.role() == Role.CLERK && from.id().equals(pair.clerk().value());
        if (!fromKiosk && !fromClerk) {
            throw new Refusal(ErrorCode.NOT_YOURS);
        }
        if (!signal.to().equals(fromKiosk ? Peers.CLERK : Peers.KIOSK)) {
            throw new Refusal(ErrorCode.FIELD_INVALID);
        }
        if (!signal.link().equals(pair.link())) {
            return;
        }
        PeerId sender = fromKiosk ? Peers.KIOSK : Peers.CLERK;
        ServerMessage passed = new ServerMessage.Signal(signal.call(), signal.link(), sender, signal.payload());
        if (fromKiosk) {
            views.send(Role.CLERK, pair.clerk().value(), passed);
        } else {
            views.send(Role.KIOSK, pair.kiosk().value(), passed);
        }
    }
}
