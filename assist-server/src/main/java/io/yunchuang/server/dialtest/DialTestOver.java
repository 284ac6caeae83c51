package io.yunchuang.server.dialtest;

import io.yunchuang.signaling.dialtest.DialTest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A dial-test is over. Fired as a CDI event on the node that has ended it, after its commit; an observer returns at once.
 *
 * @param plan the plan that asked for it; empty when a manager did
 * @param begunAt when its kiosk was told; empty when it never came to that
 */
record DialTestOver(DialTest test, Optional<UUID> plan, Optional<Instant> begunAt) {}
