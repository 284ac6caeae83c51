package io.yunchuang.server.counter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the offline counters' queues behave. */
@ConfigMapping(prefix = "yunchuang.counter")
interface CounterConfig {
    /**
     * How long after a ticket was put aside as not shown or done it can be called back; longer where citizens wait in
     * another hall, shorter where numbers called late disturb the line.
     */
    @WithDefault("PT30M")
    Duration recallFor();

    /**
     * Over how many of the last services a counter's service time is averaged; more makes the expected wait calmer, fewer
     * makes it follow the hour.
     */
    @WithDefault("20")
    int averageOver();

    /**
     * After how long notes and reason texts are wiped from tickets; as long as the centre's rules on personal data allow
     * (DB 31117/Z 002-2025 §6.1.2).
     */
    @WithDefault("P30D")
    Duration keepNotes();

    /** How often tickets of past days are closed and old notes wiped; seldom is enough, midnight is seen within this time. */
    @WithDefault("PT1M")
    Duration sweepEvery();

    /**
     * How often one address may ask about tickets within a minute; higher where a whole hall shares one address, lower
     * under attack.
     */
    @WithDefault("240")
    int checksPerMinute();
}
