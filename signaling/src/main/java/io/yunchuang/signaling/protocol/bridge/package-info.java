/** What a kiosk's page and the agent beside it say to each other over the loopback bridge. */
@NullMarked
package io.yunchuang.signaling.protocol.bridge;

import org.jspecify.annotations.NullMarked;
