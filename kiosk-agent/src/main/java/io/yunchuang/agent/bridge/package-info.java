/** The loopback bridge between the agent and the kiosk's page. */
@NullMarked
package io.yunchuang.agent.bridge;

import org.jspecify.annotations.NullMarked;
