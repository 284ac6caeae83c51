package io.yunchuang.server.window;

import io.yunchuang.signaling.protocol.KioskId;

/**
 * What a kiosk shows of itself has changed: its name, its devices, its centre, or the hours and contact data of its counter.
 * Fired as a CDI event on every node, once that node has read it; an observer returns at once.
 */
public record KioskChanged(KioskId kiosk) {}
