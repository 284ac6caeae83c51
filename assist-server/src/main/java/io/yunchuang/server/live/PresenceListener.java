package io.yunchuang.server.live;

import io.smallrye.mutiny.Uni;
import io.yunchuang.signaling.protocol.PageId;

/** Told when a participant's page comes and goes; both may be repeated and must be idempotent. */
public interface PresenceListener {
    Uni<Void> joined(Participant participant, PageId page);

    /** The participant has no page left; not called when a newer page has replaced it. */
    Uni<Void> left(Participant participant, PageId page);
}
