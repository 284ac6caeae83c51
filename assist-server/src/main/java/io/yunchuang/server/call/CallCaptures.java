package io.yunchuang.server.call;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.CallView.CaptureSign;
import java.util.List;

/** What was taken of documents in a call; kept by a capability that knows calls, so that calls need not know it. */
public interface CallCaptures {
    /** In the clerk's order. */
    Uni<List<CaptureSign>> of(CallId call);
}
