package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView.CaptureSign;
import io.yunchuang.signaling.protocol.CaptureState;
import java.time.Instant;
import java.util.List;

/** What was taken of documents in a call; kept by a capability that knows calls, so that calls need not know it. */
public interface CallCaptures {
    /**
     * That something was taken, for those who may not see it.
     *
     * @param pages of a picture 1
     */
    record Trace(Instant takenAt, int pages, CaptureState state) {}

    /** In the clerk's order. */
    Uni<List<CaptureSign>> of(CallId call);

    /** Those that are still kept, in the clerk's order. */
    Uni<List<Trace>> traces(CallId call);
}
