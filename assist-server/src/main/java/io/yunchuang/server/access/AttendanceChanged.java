package io.yunchuang.server.access;

import io.yunchuang.signaling.protocol.KioskId;

/**
 * The page of an attendant has joined at that kiosk or has ended there: the kiosk is to say so, and sockets that were opened with
 * a credential that has ended are to be closed. Fired after the commit; may be fired where nothing has changed.
 */
public record AttendanceChanged(KioskId kiosk) {}
