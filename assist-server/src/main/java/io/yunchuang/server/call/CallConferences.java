package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.server.failure.Refusal;
import io.yunchuang.server.media.bridge.ConferenceDesk;
import io.yunchuang.signaling.call.Actor;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallCommand;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.protocol.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The calls as the media bridges see them. */
@ApplicationScoped
class CallConferences implements ConferenceDesk {
    private final CallService calls;
    private final CallStore store;

    CallConferences(CallService calls, CallStore store) {
        this.calls = calls;
        this.store = store;
    }

    @Override
    public Uni<Optional<Call>> call(CallId id) {
        return store.find(id).map(found -> found.map(CallRow::call));
    }

    @Override
    public Uni<List<Call>> wishes() {
        return store.bridged()
                .map(calls -> calls.stream().filter(Call::usesBridge).toList());
    }

    @Override
    public Uni<Void> open(CallId call, BridgeId bridge, ConferenceId conference) {
        return apply(call, new CallCommand.OpenConference(bridge, conference));
    }

    @Override
    public Uni<Void> lose(CallId call, ConferenceId conference) {
        return apply(call, new CallCommand.LoseConference(conference));
    }

    @Override
    public Uni<Void> findNone(CallId call) {
        return apply(call, new CallCommand.FindNoBridge());
    }

    /** A call that has just ended is no concern of this. */
    private Uni<Void> apply(CallId call, CallCommand command) {
        return calls.apply(call, Actor.SERVER, command).onFailure(Refusal.class).recoverWithNull();
    }
}
