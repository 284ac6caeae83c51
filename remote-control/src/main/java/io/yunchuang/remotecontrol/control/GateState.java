package io.yunchuang.remotecontrol.control;

import io.yunchuang.signaling.protocol.LeaseId;
import java.time.Duration;
import java.util.Optional;

/**
 * What a gate lets through now.
 *
 * @param lease the one that is obeyed
 * @param paused how long the machine still belongs to the citizen alone; zero when it does not
 */
public record GateState(Optional<LeaseId> lease, Duration paused) {}
