package io.yunchuang.server.access;

import io.yunchuang.signaling.protocol.StaffId;

/**
 * What somebody may do has changed: signed out, disabled, password reset, or moved to another window. The person's open
 * sockets are to be closed; a page that may still come in opens a new one by itself. Fired after the commit.
 */
public record AccessChanged(StaffId staff) {}
