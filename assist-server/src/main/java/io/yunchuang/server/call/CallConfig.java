package io.yunchuang.server.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.yunchuang.signaling.call.CallPolicy;
import java.time.Duration;

/** The times that govern a call. */
@ConfigMapping(prefix = "yunchuang.call")
public interface CallConfig {
    /** How long a call rings at one clerk; shorter moves on faster, longer suits clerks who must finish a sentence. */
    @WithDefault("20s")
    Duration ringTime();

    /** Waiting time after which the counter is offered; shorter where counters are near and free. */
    @WithDefault("5m")
    Duration maxWait();

    /** Waiting time after which the citizen gets a ticket for the counter without asking; longer where people like to wait. */
    @WithDefault("30m")
    Duration longestWait();

    /** Time for picture and sound to come up after the answer before the call goes to the counter. */
    @WithDefault("20s")
    Duration mediaTime();

    /** How long a clerk may be gone before the call goes first in line; longer on poor networks. */
    @WithDefault("15s")
    Duration clerkGrace();

    /** How long a kiosk may be gone before its call counts as dropped. */
    @WithDefault("30s")
    Duration kioskGrace();

    /** How long the target of a transfer alone is asked before the call is for anybody again; at least one ring's time. */
    @WithDefault("60s")
    Duration transferTime();

    /** How long a citizen may think before a clerk's question, for the screen for example, lapses. */
    @WithDefault("60s")
    Duration consentTime();

    /** How long a kiosk's agent obeys a lease that is not renewed; at most 2 s. */
    @WithDefault("2s")
    Duration leaseTime();

    /** How often leases are renewed; less than half of the time they hold, so that one lost renewal ends nothing. */
    @WithDefault("700ms")
    Duration leaseRenewal();

    /** How long a ticket or the rating stays on an untouched kiosk; the kiosk's own idle time is shorter. */
    @WithDefault("5m")
    Duration farewell();

    /** How often due deadlines are looked for; they are met at most this late. */
    @WithDefault("250ms")
    Duration deadlineCheck();

    /** How often calls are compared with who is really connected, after a crash for example. */
    @WithDefault("5s")
    Duration presenceCheck();

    /** How long clerks' notes are kept; personal data may be in them. */
    @WithDefault("30d")
    Duration keepNotes();

    /** The policy made of these. */
    default CallPolicy policy() {
        return new CallPolicy(
                ringTime(),
                maxWait(),
                longestWait(),
                mediaTime(),
                clerkGrace(),
                kioskGrace(),
                transferTime(),
                consentTime(),
                farewell());
    }
}
