package io.yunchuang.signaling.dialtest;

import java.time.Duration;

/**
 * How long a dial-test waits, and what it takes for well.
 *
 * @param wake how long a kiosk's page may take to answer
 * @param answer how long a console may take to answer
 * @param media how long both pages may take to connect, measure and tell
 * @param clock how far a clock may be off
 */
public record DialTestPolicy(Duration wake, Duration answer, Duration media, Duration clock) {}
