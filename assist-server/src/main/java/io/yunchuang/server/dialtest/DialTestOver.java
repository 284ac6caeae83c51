package io.yunchuang.server.dialtest;

import io.yunchuang.signaling.dialtest.DialTest;
import java.util.Optional;
import java.util.UUID;

/**
 * A dial-test is over. Fired as a CDI event on the node that has ended it, after its commit; an observer returns at once.
 *
 * @param plan the plan that asked for it; empty when a manager did
 */
record DialTestOver(DialTest test, Optional<UUID> plan) {}
