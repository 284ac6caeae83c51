package io.yunchuang.server.access;

import io.yunchuang.signaling.protocol.WindowId;

/**
 * The credential of a window's probe is no longer good, because a manager revoked it or another probe was enrolled: sockets
 * that were opened with it are to be closed. Fired after the commit.
 */
public record ProbeRevoked(WindowId window) {}
