package io.yunchuang.server.call;

import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.CallState;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.LinkId;
import io.yunchuang.signaling.protocol.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Who may exchange media signals with whom, as this node last saw it: so that a running call can mend its media while
 * the database is away.
 */
@ApplicationScoped
class CallLinks {
    private final ConcurrentMap<CallId, Pair> pairs = new ConcurrentHashMap<>();

    /** The two ends of a call's media link. */
    record Pair(LinkId link, KioskId kiosk, StaffId clerk) {}

    void remember(Call call) {
        Optional<Pair> pair = call.link()
                .flatMap(link -> call.state()
                        .clerk()
                        .map(CallState.Agent::id)
                        .map(clerk -> new Pair(link, call.subject().kiosk(), clerk)));
        pair.ifPresentOrElse(now -> pairs.put(call.id(), now), () -> pairs.remove(call.id()));
    }

    Optional<Pair> of(CallId call) {
        return Optional.ofNullable(pairs.get(call));
    }
}
