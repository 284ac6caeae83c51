package io.yunchuang.server.media.bridge;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.call.BridgeId;
import io.yunchuang.signaling.call.Call;
import io.yunchuang.signaling.call.ConferenceId;
import io.yunchuang.signaling.protocol.CallId;
import java.util.List;
import java.util.Optional;

/** What conferences ask of the calls that have them. */
public interface ConferenceDesk {
    /** The call as it is now. */
    Uni<Optional<Call>> call(CallId id);

    /** Talks that have a bridge, or are worth one and have not just been refused it. */
    Uni<List<Call>> wishes();

    /** There is a bridge for that call; nothing happens when it does not want one any more. */
    Uni<Void> open(CallId call, BridgeId bridge, ConferenceId conference);

    /** That conference has failed; nothing happens when the call has another one, or none any more. */
    Uni<Void> lose(CallId call, ConferenceId conference);

    /** There is no bridge for that call; nothing happens when it does not want one any more. */
    Uni<Void> findNone(CallId call);
}
