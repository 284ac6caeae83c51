package io.yunchuang.server.counter;

import java.util.Optional;

/**
 * How fast a counter window serves.
 *
 * @param serviceSeconds average time at the counter of the last services; empty while nobody was served
 * @param serving members of staff who serve somebody now
 */
record Pace(Optional<Double> serviceSeconds, int serving) {
    /**
     * Expected wait in seconds of a ticket: the tickets before it are shared among those who serve, and a service that runs
     * is half over on average.
     */
    Optional<Long> expectedWaitSeconds(int ahead) {
        double running = serving > 0 ? 0.5 : 0;
        double services = (ahead + running) / Math.max(1, serving);
        return serviceSeconds.map(seconds -> Math.round(services * seconds));
    }
}
