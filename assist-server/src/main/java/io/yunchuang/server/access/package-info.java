/**
 * Who may come in: logins and sessions of the staff, credentials of the kiosks, tickets for live sockets, the allow-list of
 * origins, and the audit of what was done.
 */
@NullMarked
package io.yunchuang.server.access;

import org.jspecify.annotations.NullMarked;
