package io.yunchuang.signaling.dialtest;

import java.time.Duration;

/**
 * How long a dial-test waits, and what it takes for well.
 *
 * @param wake how long a kiosk's page may take to answer
 * @param answer how long a console may take to answer
 * @param attendedAnswer how long it may ring at the clerk of an attended one
 * @param confirm how long that clerk may look and listen, once all is measured, before he says what came of it
 * @param media how long both pages may take to connect, measure and tell
 * @param clock how far a clock may be off
 */
public record DialTestPolicy(
        Duration wake, Duration answer, Duration attendedAnswer, Duration confirm, Duration media, Duration clock) {}
