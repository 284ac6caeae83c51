package io.yunchuang.server.call;

import io.yunchuang.server.media.CallEnds;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.protocol.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may exchange media signals with whom, as this node last saw it: so that a running call can mend its media while
 * the database is away.
 */
@ApplicationScoped
class CallLinks {
    private final ConcurrentMap<CallId, Known> calls = new ConcurrentHashMap<>();

    private record Known(long version, CallEnds ends) {}

    /** Of two who read the call, the one who read it first may come last: he changes nothing. */
    void remember(Call call) {
        calls.compute(
                call.id(), (id, known) -> known != null && known.version() > call.version() ? known : latest(call));
    }

    /** A call without links is forgotten. */
    private static @Nullable Known latest(Call call) {
        CallEnds ends = CallEnds.of(call);
        return ends.links().isEmpty() ? null : new Known(call.version(), ends);
    }

    Optional<CallEnds> of(CallId call) {
        return Optional.ofNullable(calls.get(call)).map(Known::ends);
    }
}
