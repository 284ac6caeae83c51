/**
 * The live connection for programs that are no page: ticket, socket, beat, reconnection. The only part of this module that
 * does input and output. It knows {@code jakarta.websocket} alone; whoever uses it brings an implementation.
 */
@NullMarked
package io.yunchuang.signaling.client;

import org.jspecify.annotations.NullMarked;
