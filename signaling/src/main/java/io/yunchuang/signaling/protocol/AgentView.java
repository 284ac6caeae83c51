package io.yunchuang.signaling.protocol;

import java.util.Optional;

/**
 * Everything the agent beside a kiosk's browser needs to know.
 *
 * @param watched whether a clerk sees the kiosk's screen now
 * @param control the lease that stands now; without one no event may be carried out
 * @param portal the page that the work window is to show now; without one it is closed and wiped
 */
public record AgentView(
        KioskId kiosk, boolean watched, Optional<ControlLeaseView> control, Optional<PortalView> portal) {}
