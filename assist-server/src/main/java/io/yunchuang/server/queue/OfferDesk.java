package io.yunchuang.server.queue;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.StaffId;

/** Where the dispatcher's choices are carried out; the calls' side of the queue. */
public interface OfferDesk {
    /** Rings the clerk; false when the call or the clerk is no longer free, and then nothing has changed. */
    Uni<Boolean> offer(CallId call, StaffId clerk);

    /** Puts a call that was handed on in the ordinary line because nobody of its target can come. */
    Uni<Void> loseTarget(CallId call);

    /** Sends a waiting call to the counter because nobody on duty can come. */
    Uni<Void> loseCover(CallId call);
}
