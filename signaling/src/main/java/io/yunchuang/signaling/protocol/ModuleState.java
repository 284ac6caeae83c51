package io.yunchuang.signaling.protocol;

/** How it is with a module of a kiosk. */
public enum ModuleState {
    /** There, and it has passed its self-check. */
    PRESENT,
    /** No hardware for it. */
    MISSING,
    /** There, and of no use now. */
    FAULT,
    /** Played by a program, for tests and demonstrations; never counts as there in production. */
    SIMULATED
}
