package io.yunchuang.signaling.queue;

import java.time.Duration;

/**
 * The times and counts that govern clerks and queues.
 *
 * @param wrapUpTime how long a clerk has for the record of a call
 * @param resumeTime how long a clerk whose browser was lost returns to the duty he had
 * @param missedOffersUntilPause missed offers in a row after which a clerk is paused; at least 1
 */
public record QueuePolicy(Duration wrapUpTime, Duration resumeTime, int missedOffersUntilPause) {
    public QueuePolicy {
        if (missedOffersUntilPause < 1) {
            throw new IllegalArgumentException("missedOffersUntilPause must be at least 1");
        }
    }
}
