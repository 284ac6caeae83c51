package io.yunchuang.server.call;

import io.yunchuang.server.media.CallEnds;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.CallId;
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
    private final ConcurrentMap<CallId, CallEnds> calls = new ConcurrentHashMap<>();

    void remember(Call call) {
        CallEnds ends = CallEnds.of(call);
        if (ends.links().isEmpty()) {
            calls.remove(call.id());
        } else {
            calls.put(call.id(), ends);
        }
    }

    Optional<CallEnds> of(CallId call) {
        return Optional.ofNullable(calls.get(call));
    }
}
