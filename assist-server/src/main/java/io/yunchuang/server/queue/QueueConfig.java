package io.yunchuang.server.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.yunchuang.signaling.queue.QueuePolicy;
import java.time.Duration;

/** How calls find clerks. */
@ConfigMapping(prefix = "yunchuang.queue")
public interface QueueConfig {
    /** Time a clerk has for the record of a call; longer where records are long, shorter where queues are. */
    @WithDefault("120s")
    Duration wrapUpTime();

    /** How long a clerk whose browser was lost comes back to the duty he had; longer on poor networks. */
    @WithDefault("60s")
    Duration resumeTime();

    /** Missed offers in a row after which a clerk is paused; 1 is strict, more forgives a moment's absence. */
    @WithDefault("2")
    int missedOffersUntilPause();

    /** How long a clerk who declined or missed a call is not asked for it again. */
    @WithDefault("30s")
    Duration passedAgainAfter();

    /** Waiting time for the own window alone before the other windows of the permit city are asked too. */
    @WithDefault("15s")
    Duration widenToPermitCity();

    /** Waiting time before windows of the origin city are asked too. */
    @WithDefault("30s")
    Duration widenToOriginCity();

    /** Waiting time before any clerk with the skill is asked; long where cities should keep to themselves. */
    @WithDefault("45s")
    Duration widenToAnybody();

    /** How long a queue may be without anybody on duty before its calls go to the counter. */
    @WithDefault("15s")
    Duration noCoverGrace();

    /** The policy of clerks' duty made of these. */
    default QueuePolicy policy() {
        return new QueuePolicy(wrapUpTime(), resumeTime(), missedOffersUntilPause());
    }
}
