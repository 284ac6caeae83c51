package io.yunchuang.server.access;

import io.yunchuang.signaling.protocol.KioskId;

/**
 * The credential of a part of a kiosk is no longer good, because a manager revoked it or it was enrolled anew: sockets that
 * were opened with it are to be closed. Fired after the commit.
 */
public record DeviceRevoked(KioskId kiosk, KioskPart part) {}
