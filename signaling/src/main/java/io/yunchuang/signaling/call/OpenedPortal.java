package io.yunchuang.signaling.call;

import io.yunchuang.signaling.protocol.PortalState;
import java.time.Instant;

/** The portal's page that the clerk has opened on the kiosk; part of the talk, so that it is closed with the talk. */
public record OpenedPortal(PortalPage page, Instant since, PortalState state) {
    static OpenedPortal begin(PortalPage page, Instant now) {
        return new OpenedPortal(page, now, PortalState.OPENING);
    }

    OpenedPortal in(PortalState now) {
        return new OpenedPortal(page, since, now);
    }
}
