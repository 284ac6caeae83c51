package io.yunchuang.signaling.call;

import java.time.Duration;

/**
 * The times that govern a call.
 *
 * @param ringTime how long a call rings at one clerk
 * @param maxWait waiting time after which the counter is offered
 * @param longestWait waiting time after which the counter takes over without being asked
 * @param mediaTime from the answer until both sides must see or hear each other
 * @param clerkGrace how long a clerk may be gone before the call goes back to the front of the line
 * @param kioskGrace how long a kiosk may be gone before the call counts as dropped
 * @param transferTime how long the target of a transfer alone may have the call
 * @param consentTime how long a citizen may think about a clerk's question
 * @param farewell how long a ticket or a rating stays on the kiosk untouched
 */
public record CallPolicy(
        Duration ringTime,
        Duration maxWait,
        Duration longestWait,
        Duration mediaTime,
        Duration clerkGrace,
        Duration kioskGrace,
        Duration transferTime,
        Duration consentTime,
        Duration farewell) {}
