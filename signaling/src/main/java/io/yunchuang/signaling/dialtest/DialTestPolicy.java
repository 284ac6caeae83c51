package io.yunchuang.signaling.dialtest;

import java.time.Duration;

/**
 * How long a dial-test waits, and what it takes for well.
 *
 * @param turn how long it waits for its turn while nothing in its line moves
 * @param wake how long a kiosk's page may take to answer
 * @param answer how long a console, or a window's probe, may take to answer
 * @param attendedAnswer how long it may ring at the clerk of an attended one
 * @param confirm how long that clerk may look and listen, once all is measured, before he says what came of it
 * @param media how long both pages may take to connect, measure and tell
 * @param clock how far a clock may be off
 * @param lineMegabits what a kiosk's line has to carry in each direction, in megabits (10⁶ bits) per second
 */
public record DialTestPolicy(
        Duration turn,
        Duration wake,
        Duration answer,
        Duration attendedAnswer,
        Duration confirm,
        Duration media,
        Duration clock,
        double lineMegabits) {}
